import { basename } from "node:path";
import type { Link, Publication } from "../model/cv.ts";
import { type Diagnostic, diagnose, diagnoseFile } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { callTitle } from "../publications/bibtex/entry.ts";
import { toPlain } from "../text/plain.ts";
import { findingOf } from "./findings.ts";
import { assetFiles, assetPath, isAsset, publicationFileUrl } from "./siteFiles.ts";

/**
 * Finds what the owner keeps of each paper in `assets`. A PDF that a link names, or that is called by the paper's key,
 * becomes `pdf`, and links to it lead to where it is published, beside the paper's page. A link to a file that is not
 * there is left out and reported.
 *
 * @param assets the folder that is published as `assets`, from the project's root; empty where there is none
 */
export async function findOwnFiles(
  publications: readonly Publication[],
  sources: readonly Source[],
  assets: string,
): Promise<{ publications: Publication[]; diagnostics: Diagnostic[] }> {
  if (assets === "") return { publications: [...publications], diagnostics: [] };
  const files = await assetFiles(assets);
  const byName = new Map([...files.keys()].filter(isPdf).map((url) => [basename(url).toLowerCase(), url]));
  const diagnostics: Diagnostic[] = [];
  const found = publications.map((publication) => {
    const missing = ownLinks(publication).filter((url) => !files.has(assetPath(url)));
    diagnostics.push(...missing.map((url) => missingFile(publication, url, sources)));
    const { preview, asked } = previewOf(publication, files);
    if (asked && !preview) diagnostics.push(missingFile(publication, asked, sources));
    const whole = withPdf(withoutLinks(publication, missing), files, byName);
    return preview ? { ...whole, preview } : whole;
  });
  return { publications: found, diagnostics };
}

/** The addresses of a paper that lie in `assets`. */
function ownLinks({ url, links }: Publication): string[] {
  const urls = [...links.map((link) => link.url), ...(url ? [url] : [])];
  return [...new Set(urls.filter(isAsset))];
}

function isPdf(file: string): boolean {
  return /\.pdf$/i.test(file);
}

function withoutLinks(publication: Publication, missing: string[]): Publication {
  if (missing.length === 0) return publication;
  const { url, ...rest } = publication;
  const links = publication.links.filter((link) => !missing.includes(link.url));
  return { ...rest, links, ...(url && !missing.includes(url) && { url }) };
}

/** al-folio's `preview`: a picture by its address, or by its name wherever in `assets` it lies. */
function previewOf(
  { fields }: Publication,
  files: Map<string, string>,
): { preview?: string; asked?: string } {
  const asked = fields.preview;
  if (!asked || /^[a-z]+:/i.test(asked)) return {};
  const path = asked.replace(/^\.?\//, "");
  const found = [...files.keys()].find((file) => file === path || file.endsWith(`/${path}`));
  return { asked, ...(found ? { preview: encodeURI(found) } : {}) };
}

function withPdf(
  publication: Publication,
  files: Map<string, string>,
  byName: Map<string, string>,
): Publication {
  const { key, slug, links, url } = publication;
  const linked = ownLinks(publication).map(assetPath).find(isPdf);
  const found = linked ?? byName.get(`${key}.pdf`.toLowerCase()) ?? byName.get(`${slug}.pdf`.toLowerCase());
  const pdf = files.get(found ?? "");
  if (pdf === undefined) return publication;
  const address = publicationFileUrl(publication, "pdf");
  const moved = links.map((link) => (assetPath(link.url) === found ? { ...link, url: address } : link));
  const isLinked = moved.some((link) => link.url === address);
  const own: Link = { label: "PDF", url: address, icon: "file-pdf" };
  return {
    ...publication,
    pdf,
    links: isLinked ? moved : [own, ...moved],
    ...(url && { url: assetPath(url) === found ? address : url }),
  };
}

function missingFile(publication: Publication, url: string, sources: readonly Source[]): Diagnostic {
  const title = callTitle(toPlain(publication.title) || publication.key);
  const finding = findingOf("missing-file:paper", title, assetPath(url));
  const source = sources.find(({ file }) => file === publication.file);
  const name = basename(assetPath(url));
  const start = source ? source.text.indexOf(name, Math.max(source.text.indexOf(publication.key), 0)) : -1;
  if (!source || start === -1) return diagnoseFile(publication.file, finding);
  return diagnose(source, start, name.length, finding);
}
