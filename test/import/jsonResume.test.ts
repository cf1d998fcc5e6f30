import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { jsonResume } from "../../src/outputs/jsonResume.ts";
import { errorsIn, importedText } from "./importedCv.ts";

/** Every fact of a resume, by its path: what only says which program wrote the file is none. */
function factsOf(value: unknown, path: string[] = []): [path: string[], fact: unknown][] {
  if (typeof value !== "object" || value === null)
    return value === "" || value === null ? [] : [[path, value]];
  const inner = Object.entries(value).filter(
    ([key]) => path.length > 0 || !["$schema", "meta"].includes(key),
  );
  return inner.flatMap(([key, each]) => factsOf(each, [...path, key]));
}

/** Imports a resume, and holds that each of its facts is in the `/resume.json` of what was made of it, or reported. */
async function roundTrip(resume: object): Promise<string[]> {
  const imported = await importedText("resume.json", JSON.stringify(resume, undefined, 2));
  assert.deepEqual(errorsIn(imported), []);
  // Below its item of a list a fact may have another name.
  const place = (path: string[]) => path.slice(0, 2).join(".");
  const written = factsOf(JSON.parse(jsonResume(imported.cv))).map(
    ([path, fact]) => `${place(path)}: ${fact}`,
  );
  const reported = imported.report.map(({ text }) => text);
  const missing = factsOf(resume).filter(([path, fact]) => {
    const names = path.filter((key) => !/^\d+$/.test(key)).join(".");
    return (
      !written.includes(`${place(path)}: ${fact}`) && !reported.includes(`${names}: ${String(fact).trim()}`)
    );
  });
  assert.deepEqual(missing, []);
  return reported;
}

/** One of everything that the schema knows, and of what it does not. */
const everything = {
  $schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
  basics: {
    name: "Ada Lovelace",
    label: "Analyst *and* Metaphysician",
    image: "https://example.org/ada.png",
    email: "ada@example.org",
    phone: "+44 20 7946 0000",
    url: "https://ada.example.org/",
    summary: "First line with <b>tags</b> & $5.\nSecond line.\n\n- not a list\n\n1. nor this\n# nor that",
    location: { address: "12 St James's Square", city: "London", countryCode: "GB" },
    profiles: [
      { network: "GitHub", username: "ada", url: "https://github.com/ada" },
      { network: "Twitter", username: "@ada", url: "https://twitter.com/ada" },
      { network: "Unheard Of", username: "ada_l", url: "https://unheard.example/ada" },
    ],
    pronouns: "she/her",
  },
  work: [
    {
      name: "Analytical Engines",
      position: "Programmer",
      location: "London",
      description: "Makers of engines",
      url: "https://engines.example.org",
      startDate: "1842-02",
      endDate: "1843-09-05",
      summary: "Wrote the _first_ program.",
      highlights: ["Used *Bernoulli* numbers", "[sic]"],
    },
    { name: "Herself", position: "Countess", startDate: "1838", "x-rank": 3, endDate: "" },
  ],
  volunteer: [
    {
      organization: "Salon",
      position: "Host",
      url: "https://salon.example.org/",
      startDate: "1835-01-01",
      endDate: "1835-12-31",
      summary: "Talked.",
      highlights: ["Met Dickens"],
    },
  ],
  education: [
    {
      institution: "Home",
      url: "https://home.example.org",
      area: "Mathematics",
      studyType: "Private",
      startDate: "1828",
      endDate: "1835",
      score: "4.0",
      courses: ["M1 - Algebra", "M2 - Calculus"],
    },
    { institution: "Letters", area: "Logic", endDate: "1841" },
  ],
  awards: [
    { title: "Namesake", date: "1980-12-10", awarder: "Department of Defense", summary: "A language." },
    { title: "Undated" },
  ],
  certificates: [
    { name: "Certified", date: "1840-07", url: "https://cert.example.org", issuer: "Royal Society" },
  ],
  publications: [
    {
      name: "Notes",
      publisher: "Taylor's Scientific Memoirs",
      releaseDate: "1843-08",
      url: "https://notes.example.org",
      summary: "With a program.",
    },
  ],
  skills: [{ name: "Mathematics", level: "Master", keywords: ["C#", "a_b", "R&D"] }, { name: "Bare" }],
  languages: [
    { language: "English", fluency: "Native" },
    { language: "French", fluency: "Fluent" },
  ],
  interests: [{ name: "Flight", keywords: ["Wings", "Steam"] }, { name: "Horses" }],
  references: [{ name: "Charles Babbage", reference: "The Enchantress of Number." }],
  projects: [
    {
      name: "Note G",
      description: "An algorithm",
      highlights: ["Loops"],
      keywords: ["Numbers"],
      startDate: "1842-01-01",
      endDate: "1843-01-01",
      url: "https://g.example.org",
      roles: ["Author", "Translator"],
      entity: "Engine",
      type: "program",
    },
  ],
  meta: {
    canonical: "https://example.org/resume.json",
    version: "v1.0.0",
    lastModified: "1843-09-05T10:00:00",
  },
};

test("every fact of a JSON Resume is in the one that comes out, or reported", async () => {
  const reported = await roundTrip(everything);
  assert.deepEqual(reported, ["basics.pronouns: she/her", "work.x-rank: 3"]);
});

test("one that says little is read", async () => {
  await roundTrip({ basics: { name: "A" } });
  await roundTrip({ basics: { name: "A" }, work: [{ name: "Only a name" }], meta: { theme: "even" } });
  await roundTrip({ basics: { name: "A" }, work: [{ position: "Only a position", startDate: "2020" }] });
  await roundTrip({ basics: { name: "A", profiles: [], location: {} }, education: [{ area: "Logic" }] });
  await roundTrip({ basics: { name: "A" }, awards: [{ date: "2020-01-02" }] });
  await roundTrip({ basics: { name: "A" }, volunteer: [{ position: "Host" }] });
  await roundTrip({ basics: { name: "A", summary: "" }, "x-custom": { a: [1, null] } });
});

test("a JSON Resume before 1.0 says the same", async () => {
  const { files, report } = await importedText(
    "resume.json",
    JSON.stringify({
      basics: { name: "Ada", picture: "https://example.org/a.png", website: "https://ada.example.org" },
      work: [{ company: "Engines", position: "Programmer", website: "https://e.example", startDate: "1842" }],
      languages: [{ name: "English", level: "Native" }],
    }),
  );
  assert.deepEqual(report, []);
  assert.match(
    files["profile.yaml"] ?? "",
    /photo: https:\/\/example.org\/a.png\nlinks:\n {2}- network: website\n {4}username: ada.example.org\n/,
  );
  assert.match(files["experience.yaml"] ?? "", /organization: Engines[\s\S]*url: https:\/\/e.example/);
  assert.match(files["languages.yaml"] ?? "", /name: English\n {2}level: Native/);
});

test("no address that acts comes through, whatever field has it", async () => {
  const { files, report } = await importedText(
    "resume.json",
    JSON.stringify({
      basics: {
        name: "Eve",
        url: "javascript:alert(1)",
        profiles: [{ network: "resume", username: "javascript:alert(2)" }],
      },
      work: [{ name: "X", position: "Y", url: "javascript:alert(3)" }],
    }),
  );
  assert.doesNotMatch(Object.values(files).join("\n"), /javascript/);
  assert.equal(report.filter(({ text }) => /javascript:alert\([123]\)/.test(text)).length, 3);
});

const words = fc
  .array(
    fc.constantFrom(
      ..."a C++ *x* _y_ <b> & &amp; $1 [z] (q) `c` { } # 1. - | ~ ^ \\ http://x.org/a_b 최 é".split(" "),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.join(" "));
const date = fc.constantFrom("2019", "2020-02", "2021-03-04");
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const resumes = fc
  .record({
    basics: fc.record({ name: fc.constant("Ada"), label: optional(words), summary: optional(words) }),
    work: fc.array(
      fc.record({
        name: words,
        position: words,
        startDate: optional(date),
        summary: optional(words),
        highlights: optional(fc.array(words, { minLength: 1, maxLength: 2 })),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    skills: fc.array(
      fc.record({
        name: words,
        level: optional(words),
        keywords: optional(fc.array(words, { minLength: 1, maxLength: 2 })),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    awards: fc.array(fc.record({ title: words, date: optional(date) }), { minLength: 1, maxLength: 2 }),
  })
  .map((resume) => JSON.parse(JSON.stringify(resume)));

test("any text in it comes out as it went in", () =>
  fc.assert(
    fc.asyncProperty(resumes, async (resume) => {
      await roundTrip(resume);
    }),
    { numRuns: 60, seed: 7 },
  ));
