import type {
  AuthorFacts,
  EntryFacts,
  Facts,
  LinkFacts,
  PublicationFacts,
  SectionFacts,
  Written,
} from "./facts.ts";
import { bibWords, dates, oddWords, yamlWords } from "./oddWords.ts";
import { type Dress, latexOf, markdownOf } from "./written.ts";

/** Gives the numbers from 0 on: every text of the large record is another one, and the same in every run. */
let count = 0;
const next = () => count++;

const marked = [...oddWords, ...yamlWords];
const dresses: Dress[] = ["", "*", "**", "==", "link", "\n"];

/** A text of `length` words, no two of which are alike, with every odd word in its turn. */
function text(length = 4): Written {
  const words = Array.from({ length }, (_, index) =>
    index % 3 === 1 ? odd(marked) : `word${letters(next())}`,
  );
  return markdownOf(
    words,
    words.map((_, index) => (index === 0 ? "" : (dresses[(count + index) % dresses.length] ?? ""))),
  );
}

function bibText(length = 4): Written {
  return latexOf(
    Array.from({ length }, (_, index) => (index % 3 === 1 ? odd(bibWords) : `word${letters(next())}`)),
  );
}

function odd(words: string[]): string {
  return words[next() % words.length] ?? "";
}

/** A number in letters, so that no text is a part of another. */
function letters(number: number): string {
  return `${String(number).replace(/\d/g, (digit) => "bcdfghjklm"[Number(digit)] ?? "")}z`;
}

function links(): LinkFacts[] {
  return [
    { label: text(2).read, url: "./assets/slides.pdf" },
    { label: text(2).read, url: `https://example.org/${"a-very-long-address/".repeat(8)}${next()}` },
  ];
}

const general = ["name", "role", "organization", "type", "level"] as const;

const fields = {
  education: ["institution", "area", "studyType", "department", "advisor", "thesis", "score"],
  experience: ["position", "organization", "department", "description", "advisor"],
  awards: ["title", "awarder", "amount"],
  teaching: ["course", "institution", "role", "level"],
  general,
  supervision: [...general, "degree", "thesis", "now"],
  grants: [...general, "funder", "amount", "number"],
  talks: [...general, "event"],
  service: general,
  skills: general,
  projects: general,
  media: general,
  references: [...general, "email", "phone"],
  news: [...general, "text"],
} as const;

const lists: Record<string, string[]> = {
  education: ["courses"],
  supervision: ["roles", "keywords", "coAdvisors"],
};
const usual = ["roles", "keywords"];

function entry(kind: keyof typeof fields, index: number): EntryFacts {
  const length = index % 10 === 9 ? 60 : 4;
  const date = dates[index % dates.length];
  return {
    fields: {
      ...Object.fromEntries(fields[kind].map((name, at) => [name, text(at === 0 ? length : 4)])),
      ...Object.fromEntries(
        (lists[kind] ?? (fields[kind].includes("name" as never) ? usual : [])).map((name) => [
          name,
          [text(), text(1), text()],
        ]),
      ),
    },
    ...(date && { date }),
    location: text(2),
    url: `https://example.org/${next()}`,
    summary: text(40),
    highlights: [text(), text(30)],
    links: links(),
    ...(kind === "talks" && {
      addresses: { slides: `https://example.org/slides/${next()}`, video: `https://example.org/${next()}` },
    }),
    hidden: index % 7 === 6,
  };
}

/** Kinds that are drawn alike need not all be long, as the first two are. */
const few = { length: 7 };

function withoutIntro({ intro: _, ...section }: SectionFacts): SectionFacts {
  return section;
}

/** Projects, under two headings; the first has a picture, and a page of its own. */
function projects(): SectionFacts {
  const groups = [text(2), text(2)] as const;
  const whole = section("projects", few);
  const entries = whole.entries?.map((entry, index) => ({ ...entry, group: groups[index < 4 ? 0 : 1] }));
  const [first, ...others] = entries ?? [];
  if (!first) return whole;
  const name = markdownOf(["Slow", "machines"]);
  const own = { body: text(40), picture: "./assets/betty.jpg", url: "./projects/slow-machines/" };
  return { ...whole, entries: [{ ...first, ...own, fields: { ...first.fields, name } }, ...others] };
}

function section(kind: keyof typeof fields, { file = kind as string, length = 16 } = {}): SectionFacts {
  return {
    file,
    kind,
    title: text(3),
    intro: text(30),
    entries: Array.from({ length }, (_, index) => entry(kind, index)),
  };
}

function authors(count: number): AuthorFacts[] {
  return Array.from({ length: count }, (_, index) => ({
    given: ["Ada", "Jean-Luc", "José María"][index % 3] ?? "",
    family: `${["Lovelace", "O’Neil", "Sørensen", "García"][index % 4]}${letters(next())}`,
    equal: index % 3 === 0,
  }));
}

/** More than a list shows, with the owner among those who would be left out. */
function manyAuthors(): AuthorFacts[] {
  return [...authors(20), { given: "Pepe", family: "Ñandú", equal: false, isOwner: true }, ...authors(9)];
}

function publication(index: number): PublicationFacts {
  const type = (["article", "inproceedings", "phdthesis"] as const)[index % 3] ?? "article";
  return {
    key: `paper${index}`,
    type,
    title: bibText(index % 10 === 9 ? 60 : 8),
    authors: index === 4 ? manyAuthors() : authors(1 + (index % 8)),
    venue: bibText(),
    year: 2024 - index,
    url: `https://example.org/paper_${index}?a=b&c=%20d`,
    doi: `10.1000/${index}(a)_b`,
    award: latexOf([`word${letters(next())}`, "Award"]),
    addendum: bibText(),
    note: bibText(),
    ...(index % 5 === 4 && { moreAuthors: true }),
    abstract: bibText(80),
    hidden: index % 7 === 6,
  };
}

/** A CV of every kind, with every field, odd characters and long lines; more than a hundred items in all. */
export const largeFacts: Facts = {
  site: "https://example.org/cv",
  profile: {
    name: "José María de la Cruz Ñandú",
    family: "de la Cruz Ñandú",
    given: "José María",
    nativeName: "Хосе",
    otherNames: ["Pepe Ñandú"],
    label: text(30).read,
    email: "jose+cv@example.org",
    phone: "+34 600 000 000",
    location: text(3).read,
    orcid: "0000-0002-1825-0097",
    links: links(),
  },
  sections: [
    { file: "background", kind: "prose", title: text(2), prose: [text(120), text(300), text(1)] },
    section("education"),
    section("experience"),
    {
      file: "publications",
      kind: "publications",
      title: text(2),
      publications: Array.from({ length: 30 }, (_, index) => publication(index)),
    },
    section("awards", few),
    section("teaching", few),
    section("supervision", few),
    section("grants", few),
    section("talks", few),
    section("service", few),
    projects(),
    section("media", few),
    section("skills", few),
    section("skills", { file: "languages", ...few }),
    withoutIntro(section("references", few)),
    { ...section("news", few), settings: { order: "file", limit: 100 } },
    section("general", { file: "memberships", ...few }),
    { file: "miscellaneous", kind: "prose", title: text(2), prose: [text(20)] },
  ],
};
