import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { EntryFacts, Facts, LinkFacts, PublicationFacts, Written } from "./facts.ts";

/** Writes facts as the data folder of a site, as their owner would. */
export async function writeFacts(folder: string, { site, profile, sections }: Facts): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { family: _, given: __, ...written } = profile;
  const files: Record<string, string> = {
    "profile.yaml": stringify(written),
    "site.yaml": stringify({
      url: site,
      language: "en",
      sections: sections.map(({ file, kind, title, intro, settings }) => ({
        file,
        kind,
        title: title.source,
        ...(intro && { intro: intro.source }),
        ...settings,
      })),
    }),
  };
  for (const { file, prose, entries, publications } of sections) {
    if (prose) files[`${file}.md`] = prose.map(({ source }) => source).join("\n\n");
    if (entries) files[`${file}.yaml`] = stringify(entries.map(entryData));
    if (publications) files[`${file}.bib`] = publications.map(bibtex).join("\n\n");
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
}

function entryData({ fields, date, location, url, summary, highlights, links, hidden, ...more }: EntryFacts) {
  const source = (text: Written | Written[]) =>
    Array.isArray(text) ? text.map(({ source }) => source) : text.source;
  return {
    ...Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, source(text)])),
    ...(date && { date: date.written }),
    ...(location && { location: location.source }),
    ...(more.body ? { page: true, body: more.body.source } : url && { url }),
    ...more.addresses,
    ...(more.group && { group: more.group.source }),
    ...(more.picture && { picture: more.picture }),
    ...(summary && { summary: summary.source }),
    ...(highlights.length > 0 && { highlights: highlights.map(({ source }) => source) }),
    ...(links.length > 0 && { links: links.map(({ label, url }: LinkFacts) => ({ label, url })) }),
    ...(hidden && { hidden }),
  };
}

const venueField = { article: "journal", inproceedings: "booktitle", phdthesis: "school" };

function bibtex({ key, type, authors, year, title, venue, ...more }: PublicationFacts): string {
  const names = authors.map(({ given, family }) => `${family}, ${given}`);
  const equal = authors.flatMap((author, index) => (author.equal ? [`${index + 1}=equal`] : []));
  const fields: [string, string | undefined][] = [
    ["title", title.source],
    ["author", [...names, ...(more.moreAuthors ? ["others"] : [])].join(" and ")],
    ["author+an", equal.join("; ") || undefined],
    [venueField[type], venue.source],
    ["year", String(year)],
    ["url", more.url],
    ["doi", more.doi],
    ["note", more.note?.source],
    ["award", more.award?.source],
    ["addendum", more.addendum?.source],
    ["abstract", more.abstract?.source],
    ["hidden", more.hidden ? "true" : undefined],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join("")}}`;
}
