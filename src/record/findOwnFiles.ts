import { basename } from "node:path";
import { filled } from "../filled.ts";
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
  const isPdf = (path: string) => files.has(path) && /\.pdf$/i.test(path);
  const byName = new Map([...files.keys()].filter(isPdf).map((path) => [basename(path).toLowerCase(), path]));
  const read = publications.map((publication) => {
    const { url = "", ...rest } = publication;
    const linked = [...new Set([...rest.links.map((link) => link.url), url].filter(isAsset))];
    const missing = linked.filter((each) => !files.has(assetPath(each)));
    const named = [rest.key, rest.slug].map((name) => byName.get(`${name}.pdf`.toLowerCase()));
    const path = linked.map(assetPath).find(isPdf) ?? named.find(Boolean) ?? "";
    const pdf = files.get(path);
    const own: Link = { label: "PDF", url: publicationFileUrl(rest, "pdf"), icon: "file-pdf" };
    const led = (to: string) => (missing.includes(to) ? "" : pdf && assetPath(to) === path ? own.url : to);
    const links = rest.links.flatMap((link) => (led(link.url) ? [{ ...link, url: led(link.url) }] : []));
    const isShown = !pdf || links.some((link) => link.url === own.url);
    const { preview, asked } = previewOf(publication, files);
    return {
      publication: {
        ...{ ...rest, links: isShown ? links : [own, ...links] },
        ...filled({ url: led(url), pdf, preview }),
      },
      missing: [...missing, ...(asked && !preview ? [asked] : [])],
    };
  });
  return {
    publications: read.map(({ publication }) => publication),
    diagnostics: read.flatMap(({ publication, missing }) =>
      missing.map((url) => missingFile(publication, url, sources)),
    ),
  };
}

/** al-folio's `preview`: a picture by its address, or by its name wherever in `assets` it lies. */
function previewOf(
  { fields: { preview: asked = "" } }: Publication,
  files: Map<string, string>,
): { preview?: string; asked?: string } {
  if (!asked || /^[a-z]+:/i.test(asked)) return {};
  const path = asked.replace(/^\.?\//, "");
  const found = [...files.keys()].find((file) => file === path || file.endsWith(`/${path}`));
  return { asked, ...(found && { preview: encodeURI(found) }) };
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
