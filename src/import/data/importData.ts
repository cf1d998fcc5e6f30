import { filled } from "../../filled.ts";
import { cutFrontMatter } from "../../problems/cutFrontMatter.ts";
import type { Diagnostic } from "../../problems/diagnostic.ts";
import type { Source } from "../../problems/source.ts";
import { isFollowable } from "../../text/address.ts";
import { languageTag } from "../../text/languageTag.ts";
import { accountOn } from "../draft/contact.ts";
import type { Draft, DraftSection, Fields, Imported } from "../draft/draft.ts";
import { alFolioDraft, coauthors } from "./alFolio.ts";
import { type Input, readInput } from "./input.ts";
import { resumeDraft } from "./resumes.ts";

/** Imports a file in JSON or YAML; one of no format that is known makes neither a draft nor a problem. */
export function importData(file: Source): Imported {
  const { input, diagnostics } = readInput(file);
  const draft = input && draftOf(input);
  return draft ? { draft, report: input.report(), diagnostics } : { report: [], diagnostics };
}

/** What a file of another program says, by what is in it. */
const draftOf = (input: Input): Draft | undefined => alFolioDraft(input) ?? resumeDraft(input);

/**
 * Imports the CV of a Jekyll site: a page that was read of it, or else the data of al-folio, then its bibliographies, and behind
 * them what its settings say of the person and the site.
 */
export function importSite(files: ReadonlyMap<string, Source>, page?: Imported): Imported {
  const diagnostics: Diagnostic[] = [...(page?.diagnostics ?? [])];
  const read = (name: string): Input[] => {
    const file = files.get(name) ?? files.get(name.replace(/yml$/, "yaml"));
    const reading = file ? readInput(file) : { diagnostics: [] };
    diagnostics.push(...reading.diagnostics);
    return reading.input ? [reading.input] : [];
  };
  const config = read("_config.yml");
  const cv = page ? [] : usesResume(files, config) ? read("assets/json/resume.json") : read("_data/cv.yml");
  const [socials, people] = [read("_data/socials.yml"), read("_data/coauthors.yml")];
  if (diagnostics.some(({ severity }) => severity === "error")) return { report: [], diagnostics };
  const [own = { profile: {}, site: {}, sections: [] }] = [page?.draft ?? [], ...cv.map(draftOf)].flat();
  const bibs = bibSections(files, "_bibliography/");
  const of = (input: Input) => [input.group(), input.group(input.group().author)];
  const others = [...socials, ...config].flatMap((input) => of(input).map((each) => profileOf(input, each)));
  const profiles = [filled(own.profile), ...others];
  const links = profiles.flatMap((each) => (each.links ?? []) as Fields[]);
  // The same account, named in two files, is one contact.
  const keys = links.map(({ network, url }) => network ?? url);
  const profile = Object.assign({}, ...profiles.toReversed());
  profile.links = links.filter((_, index) => keys.indexOf(keys[index]) === index);
  const site = Object.assign({}, ...config.map((input) => siteOf(input, profile.name)), own.site);
  const sections = [...own.sections, ...bibs];
  const draft = { profile, site, sections, people: people.flatMap(coauthors) };
  const left = [...cv, ...socials, ...people].flatMap((input) => input.report());
  return { draft, report: [...(page?.report ?? []), ...left], diagnostics };
}

/** Whether the page shows `resume.json` and not `cv.yml`: as its front matter says, or, before 2025, where the settings load it. */
function usesResume(files: ReadonlyMap<string, Source>, config: Input[]): boolean {
  if (!files.has("assets/json/resume.json")) return false;
  if (!files.has("_data/cv.yml") && !files.has("_data/cv.yaml")) return true;
  const format = /^cv_format:\s*["']?(\w+)/m.exec(files.get("_pages/cv.md")?.text ?? "")?.[1];
  const loaded = config.flatMap((input) => input.groups(input.group().jekyll_get_json));
  return format ? format === "jsonresume" : loaded.some(({ data }) => data === "resume");
}

/** Bibliographies stay as they are, but for the front matter that Jekyll wants before them. */
export function bibSections(files: ReadonlyMap<string, Source>, folder = ""): DraftSection[] {
  const bibs = [...files].filter(([name]) => name.startsWith(folder) && name.endsWith(".bib"));
  return bibs.map(([path, file]) => {
    const name = path.replace(/^.*\/|\.bib$/g, "");
    const title = bibs.length === 1 || /papers|publications|references/i.test(name) ? "Publications" : name;
    const bib = file.text.slice(cutFrontMatter(file).end).trim();
    return { title, kind: "publications", bib: `${bib}\n` };
  });
}

/** The person, as `_config.yml` or `_data/socials.yml` of al-folio have them, or `author` in that of academicpages. */
function profileOf(input: Input, group: Fields): Fields {
  const names = ["first_name", "middle_name", "last_name"].map((key) => input.read(group, key));
  const isAuthor = group !== input.value;
  const { name, ...rest } = input.pick(group, isAuthor ? "name email location" : "email");
  const suffix = isAuthor ? "$" : "_(?:id|username|userid|url|profile|number)$";
  // `github_username: ada`, `dblp_url: https://…`, `scholar_userid: AbC`
  const links = Object.keys(group).flatMap((key): Fields[] => {
    const [, network] = new RegExp(`^(.+?)${suffix}`).exec(key) ?? [];
    const account = network && accountOn(network, String(group[key] ?? ""));
    if (account) delete group[key];
    return account ? [account] : [];
  });
  const orcid = links.find(({ network }) => network === "orcid")?.username;
  return filled({ name: names.filter(Boolean).join(" ") || name, ...rest, orcid, links });
}

/** `site.yaml`, as far as `_config.yml` says it. */
function siteOf(input: Input, name: unknown): Fields {
  const text = (key: string) => input.read(input.group(), key);
  const title = text("title");
  const url = text("url").replace(/\/+$/, "") + text("baseurl").replace(/\/+$/, "");
  return filled({
    // al-folio's word for "my name".
    title: title === name || title === "blank" ? "" : title,
    description: text("description").replace(/\s+/g, " "),
    url: /^https?:\/\//.test(url) && isFollowable(url) ? url : "",
    language: languageTag(text("lang") || text("language")),
    style: text("style"),
  });
}
