import { join, resolve } from "node:path";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Diagnostic } from "../problems/diagnostic.ts";
import type { FontSet } from "./fonts/chooseFonts.ts";
import type { PdfJob } from "./pdfJobs.ts";
import { typstDiagnostics } from "./typstDiagnostics.ts";

export interface Typeset {
  compiler: NodeCompiler;
  /** Absent where Typst found errors. */
  document?: NodeTypstDocument;
  pages: number;
  diagnostics: Diagnostic[];
}

/** A folder that does not exist: Typst sees the files it is given, and none of the machine. */
const WORKSPACE = resolve("/vitae");

/** Sets a PDF, beginning with the template `/main.typ`; `data` is what templates read from `/data.json`. */
export async function typeset(
  data: object,
  fonts: FontSet,
  { templates, pictures }: PdfJob,
): Promise<Typeset> {
  const compiler = await compilerWith(fonts);
  const put = (path: string, bytes: Buffer) => compiler.mapShadow(join(WORKSPACE, path), bytes);
  compiler.resetShadow();
  for (const [path, { bytes }] of templates) put(path, bytes);
  for (const { path, bytes } of pictures.values()) put(path, bytes);
  put("data.json", Buffer.from(JSON.stringify(data)));
  const result = compiler.compile({ mainFilePath: join(WORKSPACE, "main.typ") });
  const problems = result.takeDiagnostics();
  const document = result.result;
  return {
    compiler,
    ...(document && { document }),
    pages: document?.numOfPages ?? 0,
    diagnostics: problems ? typstDiagnostics(compiler, problems, templates, WORKSPACE) : [],
  };
}

let kept: { key: string; compiler: NodeCompiler } | undefined;

/** A compiler with these fonts and no others; the same one for the same fonts, since a new one takes 60 ms. */
async function compilerWith({ files, families }: FontSet): Promise<NodeCompiler> {
  const { NodeCompiler } = await loadTypst();
  const key = JSON.stringify(families);
  if (kept?.key !== key) {
    const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: files }] });
    kept = { key, compiler };
  }
  return kept.compiler;
}

/**
 * Loads Typst, which is a program in a package for each platform: only when a PDF is asked for, and only where there is
 * one.
 *
 * @throws where the package for this platform is not installed or does not exist
 */
export const loadTypst = () => import("@myriaddreamin/typst-ts-node-compiler");
