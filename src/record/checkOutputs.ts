import type { Cv, Publication } from "../model/cv.ts";
import { type Diagnostic, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import type { YamlFile } from "../problems/readYaml.ts";
import { findingOf } from "./findings.ts";
import { ownPaths, viewPaths } from "./ownAddresses.ts";
import { publicationFileUrl, publicationUrl } from "./siteFiles.ts";

/** A file that will be published. */
export interface Output {
  /** From the CV's root: `talks/index.html`. */
  path: string;
  /** The owner's file that is copied there or that becomes it; absent where the theme brings it, or the data asks for it. */
  file?: string;
  /** What messages call it, if not by its path: the CV itself, a paper's page. */
  name?: string;
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
  const ofLanguages = languages.slice(1).flatMap((language) =>
    ownPaths(cv).map((path) => ({
      path: `${language}/${path}`,
      name: `the CV in \`${language}\``,
      isFirm: true,
    })),
  );
  const ofPages = pages.map(({ url, isMade, section: { place = 0 } }) => ({
    path: `${url.slice(1)}index.html`,
    ...(!isMade && {
      name: `\`${url.slice(1, -1)}\``,
      at: (finding: Finding) => at(["sections", place, "page"], finding),
    }),
  }));
  const outputs: Output[] = [
    { path: "index.html", name: "the CV itself" },
    ...ofLanguages,
    ...publications.flatMap(outputsOfPaper),
    ...others,
    ...ofPages,
    ...views.flatMap(({ written, ...view }) =>
      viewPaths(view).map(({ setting, path }) => ({
        ...{ path, ...(setting === "page" && { name: `\`${view.page}\`` }) },
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
    const other = same ?? folders.get(path) ?? within.map((each) => files.get(each)).find(Boolean);
    files.set(path, output);
    for (const folder of within) folders.set(folder, output);
    const finding = impossible(output) ?? (other && inTheWay(output, other, other === same));
    if (!finding) return [];
    if (output.at) return [output.at(finding)];
    const file = output.file ?? other?.file;
    return file ? [diagnoseFile(file, finding)] : [];
  });
}

function outputsOfPaper(publication: Publication): Output[] {
  const page = `${publicationUrl(publication).slice(1)}index.html`;
  const files = ["bib", "ris", "pdf"].map((ending) => ({
    path: publicationFileUrl(publication, ending).slice(1),
    name: `a paper's ${ending.toUpperCase()}`,
    isFirm: ending !== "pdf",
  }));
  return [{ path: page, name: "a paper's page", isFirm: true }, ...files];
}

/** Bytes that a name, and a way through folders, may have on all usual disks. */
const LONGEST = 250;
const LONGEST_WAY = 1000;

/** Why a part of an address cannot be; what an owner calls files of their own is theirs to say, if only their disk can have it. */
const IMPOSSIBLE: [isIt: (part: string) => boolean, why: string, ofFiles?: "of files too"][] = [
  [(part) => Buffer.byteLength(part) > LONGEST, "it is longer than a disk allows", "of files too"],
  [(part) => part.includes("\0"), "not every disk can have such a name", "of files too"],
  [
    (part) => /^(?:con|prn|aux|nul|con(?:in|out)\$|(?:com|lpt)[\d¹²³])(?:\.|$)/i.test(part),
    "Windows keeps that name for a device",
  ],
  [
    (part) => /^(?:[_.#~]|(?:vendor|node_modules)$)/.test(part),
    "GitHub Pages leaves files of that name out of a site",
  ],
  [(part) => /[\p{Cc}\p{Cs}<>:"|?*\\#%]|[. ]$|^ /u.test(part), "not every disk can have such a name"],
];

function impossible({ file: _, ...output }: Output): Finding | undefined {
  const isLong = Buffer.byteLength(output.path) > LONGEST_WAY;
  const parts = isLong ? ["a".repeat(LONGEST + 1)] : output.path.split("/");
  const rules = IMPOSSIBLE.filter(([, , ofFiles]) => output.at || ofFiles);
  const why = rules.find(([isIt]) => parts.some(isIt))?.[1];
  return why ? findingOf("bad-address", called(output), why) : undefined;
}

function inTheWay(output: Output, other: Output, isSameFile: boolean): Finding | undefined {
  const isSame = output.path === other.path;
  // A file of the owner's takes the place of the theme's, and two of theirs are theirs to name.
  const isTheirs = isSame ? (output.file || other.file) && !other.isFirm : output.file && other.file;
  if (isSameFile && isTheirs) return undefined;
  if (!isSameFile) return findingOf("same-address:folder", called(output), called(other));
  const where = isSame ? "" : ", on disks that do not tell case apart";
  return findingOf("same-address", called(output), called(other), where);
}

/** An output as a message can show it. */
function called({ path, file, name = `\`${file ?? path}\`` }: Output): string {
  const printable = name.replaceAll(/[\p{Cc}\p{Cs}]/gu, "�");
  return printable.length > 62 ? `${printable.slice(0, 61)}…\`` : printable;
}
