import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text as it stands in the file, or the beginning or end of what the tags name by `id`. */
export interface Item {
  type?: string;
  id?: string;
  str?: string;
  hasEOL?: boolean;
}

interface OpenPdf {
  document: PDFDocumentProxy;
  /** Of each page. */
  items: Item[][];
}

const opened = new WeakMap<Uint8Array, Promise<OpenPdf>>();

/** Opens a PDF, once for all who ask for the same bytes: its text takes long to read. */
export function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const open = opened.get(bytes) ?? readItems(bytes);
  opened.set(bytes, open);
  return open;
}

async function readItems(bytes: Uint8Array): Promise<OpenPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await loading.promise;
  const items: Item[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    items.push((await page.getTextContent({ includeMarkedContent: true })).items);
  }
  return { document, items };
}

export interface ReadPdf {
  /** The text of each page in its order within the file, as a parser of CVs reads it: a space between runs. */
  pages: string[];
  /** Of all pages, white space as one space. */
  text: string;
  title: string;
  author: string;
  language: string | null;
  isTagged: boolean;
  /** XMP metadata: names of standards. */
  metadata: string;
  bookmarks: string[];
  links: string[];
  /** Width and height of the first page in points. */
  size: [number, number];
}

/** Reads a PDF without anything of the code that wrote it. */
export async function readPdf(bytes: Uint8Array | undefined): Promise<ReadPdf> {
  if (!bytes) throw new Error("there is no PDF");
  const { document, items } = await openPdf(bytes);
  const { info, metadata } = await document.getMetadata();
  const pages: string[] = [];
  const links: string[] = [];
  let size: [number, number] = [0, 0];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    if (number === 1) size = [page.view[2] ?? 0, page.view[3] ?? 0];
    pages.push(
      (items[number - 1] ?? [])
        .map(({ str = "", hasEOL }) => str + (hasEOL ? "\n" : ""))
        .join("")
        .replace(/[ \t]+/g, " "),
    );
    for (const { url } of await page.getAnnotations()) if (url) links.push(url);
  }
  const outline = (await document.getOutline()) ?? [];
  const marks = await document.getMarkInfo();
  const about = info as Record<string, string>;
  return {
    pages,
    text: pages.join("\n").replace(/\s+/g, " "),
    title: about.Title ?? "",
    author: about.Author ?? "",
    language: about.Language ?? null,
    isTagged: marks !== null && Boolean((marks as { Marked?: boolean }).Marked),
    metadata: metadata?.getRaw() ?? "",
    bookmarks: outline.map(({ title }) => title),
    links,
    size,
  };
}
