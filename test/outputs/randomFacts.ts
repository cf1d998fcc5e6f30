import fc from "fast-check";
import type { AuthorFacts, EntryFacts, Facts, PublicationFacts, SectionFacts } from "./facts.ts";
import { bibWords, dates, oddWords, yamlWords } from "./oddWords.ts";
import { type Dress, latexOf, markdownOf } from "./written.ts";

const letters = fc.string({
  unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  minLength: 4,
  maxLength: 12,
});

/** A line of words; never begins or ends with a space. */
function words(odd: string[], maxLength = 6): fc.Arbitrary<string[]> {
  return fc
    .tuple(letters, fc.array(fc.oneof(letters, fc.constantFrom(...odd)), { maxLength }))
    .map(([first, rest]) => [first, ...rest]);
}

/** What a profile holds: text without markup. */
const plain = words([...oddWords, ...yamlWords]).map((list) => list.join(" "));

const markdown = fc
  .tuple(
    words([...oddWords, ...yamlWords]),
    fc.array(fc.constantFrom<Dress[]>("*", "**", "==", "link", "", "", "", "\n"), { maxLength: 7 }),
  )
  .map(([list, dress]) => markdownOf(list, dress));

const latex = words(bibWords).map(latexOf);

const path = fc.constantFrom(
  "https://example.org/a?b=c&d=e#f",
  "./assets/slides.pdf",
  "https://example.org/~me/x_y",
);
const link = fc.record({ label: plain, url: path });
const links = fc.uniqueArray(link, { selector: ({ url }) => url, maxLength: 2 });

function optional<T extends object>(
  fields: { [Name in keyof T]: fc.Arbitrary<T[Name]> },
): fc.Arbitrary<Partial<T>> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

/** The fields that a kind must have, and those it may have. */
const kinds = {
  education: [
    ["institution"],
    ["area", "studyType", "department", "advisor", "thesis", "score"],
    ["courses"],
  ],
  experience: [["position", "organization"], ["department", "description", "advisor"], []],
  awards: [["title"], ["awarder", "amount"], []],
  teaching: [["course"], ["institution", "role", "level"], []],
  general: [["name"], ["role", "organization", "type", "level"], ["roles", "keywords"]],
} as const;

type EntryKind = keyof typeof kinds;

function entryOf(kind: EntryKind): fc.Arbitrary<EntryFacts> {
  const [must, may, lists] = kinds[kind];
  const all = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, markdown]));
  const listOf = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, fc.array(markdown, { minLength: 1, maxLength: 3 })]));
  const fields = fc
    .tuple(fc.record(all(must)), optional(all(may)), optional(listOf(lists)))
    .map(([a, b, c]) => ({ ...a, ...b, ...c }) as EntryFacts["fields"]);
  return fc
    .tuple(
      fields,
      optional({
        date: fc.constantFrom(...dates),
        location: markdown,
        url: path,
        summary: markdown,
        hidden: fc.boolean(),
      }),
      fc.array(markdown, { maxLength: 2 }),
      links,
    )
    .map(([fields, more, highlights, links]) => ({ fields, ...more, highlights, links }));
}

const author: fc.Arbitrary<AuthorFacts> = fc.record({
  given: fc.constantFrom("Ada", "Jean-Luc", "José María", "Suhas Jayaram", "Łukasz", "Çağla"),
  family: fc
    .tuple(fc.constantFrom("Lovelace", "O’Neil", "Müller", "García", "Sørensen"), letters)
    .map(([a, b]) => a + b.toLowerCase()),
  equal: fc.boolean(),
});

const publication: fc.Arbitrary<Omit<PublicationFacts, "year" | "key">> = fc
  .tuple(
    fc.record({
      type: fc.constantFrom("article" as const, "inproceedings" as const, "phdthesis" as const),
      title: latex,
      authors: fc.array(author, { minLength: 1, maxLength: 6 }),
      venue: latex,
    }),
    optional({
      url: fc.constantFrom("https://example.org/paper_1?a=b&c=%20d", "https://example.org/~me/paper"),
      doi: fc.constantFrom("10.1000/182", "10.1016/s0010-8650(99)80003-2"),
      // al-folio's, which may hold Markdown.
      award: words(["plain"]).map(latexOf),
      addendum: latex,
      note: latex,
      moreAuthors: fc.constant(true),
      hidden: fc.boolean(),
    }),
  )
  .map(([must, may]) => ({ ...must, ...may }));

/** Newest first, and no two of one year: the order is the same by date and by file. */
const publications = fc
  .array(publication, { minLength: 1, maxLength: 4 })
  .map((list) => list.map((facts, index) => ({ ...facts, key: `paper${index}`, year: 2024 - index })));

const sectionKinds = ["education", "experience", "awards", "teaching", "general"] as const;

const section: fc.Arbitrary<SectionFacts> = fc.oneof(
  fc.record({
    file: fc.constant("background"),
    kind: fc.constant("prose" as const),
    title: markdown,
    prose: fc.array(markdown, { minLength: 1, maxLength: 3 }),
  }),
  ...sectionKinds.map((kind) =>
    fc.record({
      file: fc.constant(kind),
      kind: fc.constant(kind),
      title: markdown,
      intro: markdown,
      entries: fc.array(entryOf(kind), { minLength: 1, maxLength: 3 }),
    }),
  ),
  fc.record({
    file: fc.constant("publications"),
    kind: fc.constant("publications" as const),
    title: markdown,
    publications,
  }),
);

const profile = fc
  .tuple(
    fc.record({
      given: fc.constantFrom("Sang", "Ada Maria", "José"),
      family: fc.constantFrom("Choe", "de la Cruz", "Ñandú"),
    }),
    optional({
      nativeName: fc.constantFrom("Санг", "Σανγκ"),
      label: plain,
      email: fc.constant("sang@example.org"),
      phone: fc.constant("+1 412 268 2000"),
      location: plain,
      orcid: fc.constant("0000-0002-1825-0097"),
    }),
    links,
  )
  .map(([{ given, family }, more, links]) => ({ name: `${given} ${family}`, given, family, ...more, links }));

/** The facts of somebody who does not exist. */
export const randomFacts: fc.Arbitrary<Facts> = fc.record({
  site: fc.constant("https://example.org/cv"),
  profile,
  sections: fc.uniqueArray(section, { selector: ({ file }) => file, minLength: 1, maxLength: 7 }),
});
