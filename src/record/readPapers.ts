import { basename } from "node:path";
import { filled } from "../filled.ts";
import { type Diagnostic, diagnoseText } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import type { KnownPerson } from "../publications/markPeople.ts";
import { readPublications } from "../publications/readPublications.ts";
import { step } from "../step.ts";
import type { Link, Profile, Publication } from "./cv.ts";
import { findingOf } from "./findings.ts";
import { people as peopleSchema } from "./kinds/profile.ts";
import type { SectionSettings } from "./kinds/site.ts";
import { readRecordFile } from "./readRecordFile.ts";
import { kindOf, nameOf } from "./sectionTitle.ts";
import { assetFiles, assetPath, isAsset, publicationFileUrl } from "./siteFiles.ts";
import type { Tongue } from "./translations.ts";

interface Asked {
  asked: readonly SectionSettings[];
  profile: Profile;
  tongue: Tongue;
  /** Where the owner keeps papers. */
  assets: string;
  people: Source | undefined;
}

/** Reads the files that sections of publications name, as one list, so that they share their strings. */
export async function readPapers(
  files: Source[],
  { asked, profile, tongue, assets, people }: Asked,
): Promise<{ publications: Publication[]; diagnostics: Diagnostic[] }> {
  const named = asked.flatMap(({ file: name, kind }) =>
    files.filter((file) => nameOf(file) === name && (kind ?? kindOf(file)) === "publications"),
  );
  // Names are looked for in papers, and never shown: none is missing in a language.
  const ofPeople = people && readRecordFile(people, peopleSchema, { ...tongue, standIns: new Map() });
  const diagnostics = (ofPeople?.diagnostics ?? []).filter(({ code }) => code !== "untranslated");
  if (named.length === 0) return { publications: [], diagnostics };
  const { name, otherNames, nativeName } = profile;
  const owner = { name, otherNames, ...filled({ nativeName }) };
  const known: KnownPerson[] = (ofPeople?.value ?? []).map((person, index) => {
    const names = ofPeople?.spellings([index, "name"]) ?? [];
    return { ...person, otherNames: [...(person.otherNames ?? []), ...names] };
  });
  const reading = await step("publications", () => readPublications([...new Set(named)], owner, known));
  const found = await findOwnFiles(reading.publications, named, assets);
  return { ...found, diagnostics: [...diagnostics, ...reading.diagnostics, ...found.diagnostics] };
}

/**
 * Finds what the owner keeps of each paper in `assets`. A PDF that `pdf` or `url` names, or that is called by the
 * paper's key, becomes `pdf`, and links to it lead to where it is published, beside the paper's page. A link to a file
 * that is not there is left out and reported.
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
    // Slides and posters are PDFs too, and no paper.
    const asPdf = [...rest.links.filter(({ label }) => label === "PDF").map((link) => link.url), url];
    const path = asPdf.map(assetPath).find(isPdf) ?? named.find(Boolean) ?? "";
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
    diagnostics: read.flatMap(({ publication: { file, key }, missing }) => {
      const source = sources.find((each) => each.file === file);
      return missing.map(assetPath).map((path) => {
        const finding = findingOf("missing-file:paper", key, path);
        return diagnoseText(file, source, [basename(path), key], finding);
      });
    }),
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
