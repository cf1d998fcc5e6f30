import assert from "node:assert/strict";
import { test } from "node:test";
import { errorsIn, importedText, saidIn, wordsOf } from "./importedCv.ts";

/** Every type of entry that RenderCV has. */
const INPUT = `cv:
  name: Ada Lovelace
  headline: Programmer of *engines*
  location: London, UK
  email:
    - ada@example.org
    - lovelace@example.org
  phone: tel:+44-20-7946-0000
  website: https://ada.example.org
  social_networks:
    - network: Google Scholar
      username: AbC
    - network: IMDB
      username: nm0
  custom_connections:
    - fontawesome_icon: calendar
      placeholder: Book a call
      url: https://cal.example.org/ada
  sections:
    summary:
      - "Wrote the **first** program. <script>alert(1)</script>"
    education:
      - institution: Home
        area: Mathematics
        degree: BA
        start_date: 1828
        end_date: 1835-06
        grade: first
    experience:
      - company: "[Engines](https://engines.example.org)"
        position: Programmer
        start_date: 1842-02
        end_date: present
        highlights:
          - Loops
    normal_things:
      - name: A thing
        date: Fall 1840
        summary: Of *use*
        location: Ockham
    publications:
      - title: "Notes: on the *engine*"
        authors: ["**Ada Lovelace**", C. Babbage, The Royal Society]
        date: 1843-08
        journal: Scientific Memoirs
        doi: 10.1000/xyz
        url: javascript:alert(1)
    skills:
      - label: Languages
        details: English, French
      - label: Character
        details: Poetical. And scientific, too.
    honors_and_awards:
      - bullet: A language (1980)
    patents:
      - number: First patent
    talks:
      - reversed_number: "On engines (May 1842 – June 1843)"
    mixed:
      - just text
      - name: and an entry
design:
  theme: sb2nov # a comment with words
locale:
  language: english
`;

test("every type of entry has its place, and the rest is reported", async () => {
  const imported = await importedText("cv.yaml", INPUT);
  const { files, cv } = imported;
  assert.deepEqual(errorsIn(imported), []);
  const said = saidIn(imported);
  const [own = ""] = INPUT.split("design:");
  const values = own.replace(/^\s*(- )?\w+:( |$)/gm, " ").replace(/<\/?script>/g, " ");
  assert.deepEqual(
    [...new Set(wordsOf(values))].filter((word) => !said.has(word) && !["present", "tel"].includes(word)),
    [],
  );
  assert.deepEqual(
    cv.sections.map(({ kind, file }) => [kind, file]),
    [
      ["prose", "_data/summary.md"],
      ["education", "_data/education.yaml"],
      ["experience", "_data/experience.yaml"],
      ["general", "_data/normal-things.yaml"],
      ["publications", "_data/publications.bib"],
      ["skills", "_data/skills.yaml"],
      ["awards", "_data/awards.yaml"],
      ["general", "_data/patents.yaml"],
      ["talks", "_data/talks.yaml"],
      ["general", "_data/mixed.yaml"],
    ],
  );
  assert.match(files["mixed.yaml"] ?? "", /name: just text/);
  assert.doesNotMatch(Object.values(files).join("\n"), /javascript:|<script/);
});

test("points within points, a locale by its name and a connection of one's own keep their form", async () => {
  const { files, report } = await importedText(
    "cv.yaml",
    `cv:
  name: Ada Lovelace
  custom_connections:
    - fontawesome_icon: calendar
      placeholder: Book a call
      url: https://cal.example.org/ada
  sections:
    experience:
      - company: Engines
        position: Programmer
        highlights:
          - Numbers of Bernoulli
            - by hand
            - by the engine
          - Loops
locale:
  language: norwegian_bokmål
`,
  );
  assert.deepEqual(report, []);
  assert.match(files["site.yaml"] ?? "", /^language: nb$/m);
  assert.match(
    files["profile.yaml"] ?? "",
    /links:\n {2}- label: Book a call\n {4}url: https:\/\/cal\.example\.org\/ada\n {4}icon: calendar\n/,
  );
  assert.match(
    files["experience.yaml"] ?? "",
    / {2}summary: \|\n {4}- Numbers of Bernoulli\n {6}- by hand\n {6}- by the engine\n {4}- Loops\n/,
  );
});

test("authors of RenderCV are a list for BibTeX, the owner by the emphasis", async () => {
  const { files, cv } = await importedText("cv.yaml", INPUT);
  assert.equal(
    files["publications.bib"],
    `@article{lovelace1843notes,
  title   = {Notes: on the \\emph{engine}},
  author  = {Lovelace, Ada and Babbage, C. and {The Royal Society}},
  journal = {Scientific Memoirs},
  date    = {1843-08},
  doi     = {10.1000/xyz}
}
`,
  );
  assert.deepEqual(
    cv.publications[0]?.authors.map(({ name, isOwner }) => [name, isOwner]),
    [
      ["Ada Lovelace", true],
      ["C. Babbage", false],
      ["The Royal Society", false],
    ],
  );
});
