import assert from "node:assert/strict";
import { test } from "node:test";
import stringWidth from "string-width";
import type { Section } from "../../src/model/cv.ts";
import { jsonResume } from "../../src/outputs/jsonResume.ts";
import { plainText } from "../../src/outputs/plainText.ts";
import { entry, exampleCv, prose, text } from "./exampleCv.ts";

test("a record becomes plain text", () => {
  assert.equal(
    plainText(exampleCv),
    `Sang Choe (최상근)
==================

PhD student; machine learning, systems

sang@example.org
Resume: https://example.org/cv/assets/resume.pdf
https://github.com/sangkeun00
Pittsburgh, USA
+1 412 268 2000
https://orcid.org/0000-0002-1825-0097

Background
----------

I study how models learn to learn.

I like </script> in text & elsewhere.

Education
---------

Ph.D., Carnegie Mellon University, Fall 2021 – Present

B.S., Electrical Engineering, Seoul National University, South Korea, 2020
  https://www.snu.ac.kr

Experience
----------

Intern, Acme, Summer 2021
  - Made it fast

Adviser, Example Institute, Jun 2022 – Present

Awards & honors
---------------

Summa Cum Laude, Seoul National University, 2020

Languages
---------

Korean
  Level: Native

Talks
-----

How to learn, A Summer School, Sep 14, 2019
  Slides: https://example.org/cv/assets/slides.pdf

Publications
------------

Making meta-learning practical
  Sang Keun Choe*, The Others, et al.
  In Advances in Neural Information Processing Systems, 2023 (Short version at
  a workshop)
  Best Paper
  https://example.org/paper
  DOI: https://doi.org/10.1000/182
  Code: https://example.org/code
  PDF: https://example.org/cv/assets/paper.pdf

(* indicates equal contributions)

Selected publications
---------------------

Making meta-learning practical
  Sang Keun Choe*, The Others, et al.
  In Advances in Neural Information Processing Systems, 2023 (Short version at
  a workshop)
  Best Paper
  https://example.org/paper
  DOI: https://doi.org/10.1000/182
  Code: https://example.org/code
  PDF: https://example.org/cv/assets/paper.pdf

(* indicates equal contributions)
`,
  );
});

test("lines are at most 78 columns wide, long entries and other scripts included", () => {
  const long = "a long line of words ".repeat(20).trim();
  const entries = [
    entry(
      "2020",
      { title: long, awarder: "長い文".repeat(40) },
      { highlights: [text(long)], summary: prose(long) },
    ),
  ];
  const sections = [
    { id: "a", kind: "awards" as const, title: text(long), file: "_data/awards.yaml", entries },
  ];
  const written = plainText({ ...exampleCv, sections });
  for (const line of written.split("\n")) assert.ok(stringWidth(line) <= 78, line);
});

test("a DOI is an address that may be followed, and said once", () => {
  const doi = { label: "DOI", url: "https://doi.org/10.1002/a%3C1::B%3E2-%23" };
  for (const links of [[], [doi]]) {
    const papers = exampleCv.publications.map((each) => ({ ...each, doi: "10.1002/a<1::B>2-#", links }));
    const sections = exampleCv.sections.slice(-1).map((section) => ({ ...section, publications: papers }));
    assert.deepEqual(plainText({ ...exampleCv, sections } as never).match(/DOI: .*/g), [`DOI: ${doi.url}`]);
  }
});

test("a place is said though its letters stand in a contact too, and a number or an address only once", () => {
  const lines = (profile: Partial<typeof exampleCv.profile>) =>
    plainText({ ...exampleCv, profile: { ...exampleCv.profile, ...profile }, sections: [] })
      .trimEnd()
      .split("\n")
      .slice(5);
  const web = { label: "CMU", url: "https://cmu.example/" };
  assert.deepEqual(lines({ contacts: [web], location: "CMU", phone: undefined, orcid: undefined } as never), [
    "CMU: https://cmu.example/",
    "CMU",
  ]);
  const contacts = [
    { label: "+1 412 268 2000", url: "tel:+14122682000" },
    { label: "ORCID", url: "https://orcid.org/0000-0002-1825-0097" },
  ];
  assert.deepEqual(lines({ contacts, location: "Pittsburgh" }), [
    "+1 412 268 2000",
    "ORCID: https://orcid.org/0000-0002-1825-0097",
    "Pittsburgh",
  ]);
});

test("a section with a page of its own is in the formats that have no pages, once and in its place", () => {
  const talks = { id: "other-talks", kind: "general", title: text("Talks"), file: "_data/other-talks.yaml" };
  const entries = [entry("2020", { name: "On the engine" })];
  const pages = [{ url: "/talks/", section: { ...talks, entries } satisfies Section }];
  const said = plainText({ ...exampleCv, pages });
  assert.equal(said.split("On the engine").length, 2, said);
  assert.match(jsonResume({ ...exampleCv, pages }), /"name": "On the engine"/);
  const isOnTheCv = {
    ...exampleCv,
    sections: [...exampleCv.sections, ...pages.map(({ section }) => section)],
    pages,
  };
  assert.equal(plainText(isOnTheCv).split("On the engine").length, 2);
});
