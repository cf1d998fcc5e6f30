import { join, resolve } from "node:path";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Diagnostic } from "../problems/diagnostic.ts";
import type { PreparedPdf } from "./preparePdf.ts";
import type { Templates } from "./readTemplates.ts";
import { typstCompiler } from "./typstCompiler.ts";
import { typstDiagnostics } from "./typstDiagnostics.ts";

export interface Typeset {
  compiler: NodeCompiler;
  /** Absent where Typst found errors. */
  document?: NodeTypstDocument;
  diagnostics: Diagnostic[];
}

/** A folder that does not exist: Typst sees the files it is given, and none of the machine. */
const WORKSPACE = resolve("/vitae");

/** Sets a PDF with text of `textSize` points and gaps of `spread` times their usual size, beginning with the template `/main.typ`. */
export async function typeset(
  prepared: PreparedPdf,
  templates: Templates,
  textSize: number,
  spread = 1,
): Promise<Typeset> {
  const { data, fonts, pictures } = prepared;
  const compiler = await typstCompiler(WORKSPACE, fonts.files, [fonts.text, fonts.mono].join("\n"));
  const put = (path: string, bytes: Buffer) => compiler.mapShadow(join(WORKSPACE, path), bytes);
  compiler.resetShadow();
  for (const [path, { bytes }] of templates) put(path, bytes);
  for (const { path, bytes } of pictures) put(path, bytes);
  put("data.json", Buffer.from(JSON.stringify({ ...data, textSize, spread })));
  const result = compiler.compile({ mainFilePath: join(WORKSPACE, "main.typ") });
  const problems = result.takeDiagnostics();
  const document = result.result;
  return {
    compiler,
    ...(document && { document }),
    diagnostics: problems ? typstDiagnostics(compiler, problems, templates, WORKSPACE) : [],
  };
}
