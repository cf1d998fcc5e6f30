import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { PdfSettings } from "../kinds/pdf.ts";
import type { PreparedPdf } from "./preparePdf.ts";
import type { Templates } from "./readTemplates.ts";

/** A PDF that an earlier build has made. */
export interface KeptPdf {
  pdf: Uint8Array;
  pages: number;
}

const FOLDER = join(".cache", "pdfs");

/** The same for the same content: all that a PDF is made of, Typst itself, templates, fonts and pictures among it. */
export function pdfKey(
  { data, fonts, pictures }: PreparedPdf,
  templates: Templates,
  settings: PdfSettings,
): string {
  const { version } = createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler/package.json");
  const hash = createHash("sha256").update(JSON.stringify([version, settings, data]));
  for (const [path, { bytes }] of templates) hash.update(path).update(bytes);
  for (const { path, bytes } of pictures) hash.update(path).update(bytes);
  for (const file of fonts.files) hash.update(file);
  return hash.digest("hex").slice(0, 32);
}

/** The PDF kept under a key; its number of pages is in its name. */
export async function keptPdf(key: string): Promise<KeptPdf | undefined> {
  const names = await readdir(FOLDER).catch(() => []);
  const name = names.find((each) => each.startsWith(key));
  const pages = Number(name?.split(".")[1]);
  return name && pages ? { pdf: await readFile(join(FOLDER, name)), pages } : undefined;
}

/** Keeps a PDF under its key for the builds to come. */
export async function keepPdf(key: string, { pdf, pages }: KeptPdf): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, `${key}.${pages}.pdf`), pdf);
}
