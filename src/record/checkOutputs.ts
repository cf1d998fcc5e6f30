import { type Diagnostic, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import type { YamlFile } from "../problems/readYaml.ts";
import type { Cv, Publication } from "./cv.ts";
import { findingOf } from "./findings.ts";
import { ownPaths, viewPaths } from "./ownAddresses.ts";
import { publicationFileUrl, publicationUrl } from "./siteFiles.ts";

/** A file that will be published. */
export interface Output {
  /** From the CV's root: `talks/index.html`. */
  path: string;
  /** The owner's file that is copied there or that becomes it; absent where the theme brings it, or the data asks for it. */
  file?: string;
  /** Places a finding where `site.yaml` asks for it. */
  at?: (finding: Finding) => Diagnostic;
  /** Whether no file of the owner's can take its place. */
  isFirm?: boolean;
}

/**
 * Checks all that will be published, before anything is written: that any file system and any host can have the addresses
 * that `site.yaml` asks for, and that none stands in the way of another. A file of the owner's at an address of the theme's
 * takes its place, which is no fault.
 *
 * @param at places a finding in `site.yaml`
 * @param others pages and copied files, as far as their addresses are known beforehand
 */
export function checkOutputs(
  at: YamlFile["at"],
  cv: Pick<Cv, "site" | "publications" | "pages">,
  others: readonly Output[],
): Diagnostic[] {
  const { site, publications, pages } = cv;
  const { views = [], languages = [] } = site;
  const ofLanguages = languages
    .slice(1)
    .flatMap((language) => ownPaths(cv).map((path) => ({ path: `${language}/${path}`, isFirm: true })));
  const ofPages = pages.map(({ url, isMade, section: { place = 0 } }) => ({
    path: `${url.slice(1)}index.html`,
    ...(!isMade && { at: (finding: Finding) => at(["sections", place, "page"], finding) }),
  }));
  const outputs: Output[] = [
    { path: "index.html" },
    ...ofLanguages,
    ...publications.flatMap(outputsOfPaper),
    ...others,
    ...ofPages,
    ...views.flatMap(({ written, ...view }) =>
      viewPaths(view).map(({ setting, path }) => ({
        path,
        ...(written && { at: (finding: Finding) => at([...written, setting], finding) }),
      })),
    ),
  ];
  const files = new Map<string, Output>();
  const folders = new Map<string, Output>();
  return outputs.flatMap((output) => {
    // Many disks take letters of either case, and an accent of its own or within its letter, for the same.
    const path = output.path.normalize("NFC").toLowerCase();
    const within = path.split("/").map((_, index, parts) => parts.slice(0, index).join("/"));
    const same = files.get(path);
    const inTheWay = same
      ? undefined
      : (folders.get(path) ?? within.map((each) => files.get(each)).find(Boolean));
    files.set(path, output);
    for (const folder of within) folders.set(folder, output);
    const other = inTheWay ?? (same && !isReplaced(output, same) ? same : undefined);
    if (!isImpossible(output) && !other) return [];
    const problem = isImpossible(output) ? "bad-address" : inTheWay ? "same-address:folder" : "same-address";
    const finding = findingOf(problem, called(output.path), called(other?.file ?? other?.path ?? ""));
    if (output.at) return [output.at(finding)];
    const file = output.file ?? other?.file;
    return file ? [diagnoseFile(file, finding)] : [];
  });
}

function outputsOfPaper(publication: Publication): Output[] {
  const page = `${publicationUrl(publication).slice(1)}index.html`;
  const path = (ending: string) => publicationFileUrl(publication, ending).slice(1);
  const firm = [page, path("bib"), path("ris")].map((each) => ({ path: each, isFirm: true }));
  return [...firm, { path: path("pdf") }];
}

/** Names that some disk cannot have, that Windows keeps for devices, and that GitHub Pages leaves out of a site. */
const REFUSED = [
  /[\p{Cc}\p{Cs}<>:"|?*\\#%]|[. ]$|^ /u,
  /^(?:con|prn|aux|nul|con(?:in|out)\$|(?:com|lpt)[\d¹²³])(?:\.|$)/i,
  /^(?:[_.#~]|(?:vendor|node_modules)$)/,
];

/** Whether a disk or a host cannot have an address; what owners call files of their own is theirs to say, if only their disk can have it. */
function isImpossible({ path, at }: Output): boolean {
  const isRefused = (part: string) => REFUSED.some((name) => name.test(part));
  const parts = path.split("/");
  const isLong = Buffer.byteLength(path) > 1000 || parts.some((part) => Buffer.byteLength(part) > 250);
  return isLong || path.includes("\0") || (at !== undefined && parts.some(isRefused));
}

/** A file of the owner's takes the place of the theme's, and two of theirs are theirs to name. */
function isReplaced(output: Output, other: Output): boolean {
  if (output.path !== other.path) return Boolean(output.file && other.file);
  return Boolean(output.file ?? other.file) && !other.isFirm;
}

/** An address or a file as a message can show it. */
function called(path: string): string {
  const printable = path.replace(/(?<=\/)index\.html$/, "").replaceAll(/[\p{Cc}\p{Cs}]/gu, "�");
  return printable.length > 60 ? `${printable.slice(0, 60)}…` : printable;
}
