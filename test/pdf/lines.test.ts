import assert from "node:assert/strict";
import { test } from "node:test";
import type { Contact } from "../../src/model/cv.ts";
import { entry, prose, text } from "../outputs/exampleCv.ts";
import { readPdf } from "../support/readPdf.ts";
import { readTags } from "../support/readTags.ts";
import { awards, cvWith, pdfOf } from "./pdfOf.ts";

/** The lines of a PDF's first page. */
async function linesOf(cv: ReturnType<typeof cvWith>): Promise<string[]> {
  const { pages } = await readPdf((await pdfOf(cv, { textSize: 10 })).pdf);
  return (pages[0] ?? "").split("\n").map((line) => line.trim());
}

function about(said: string, language = "en") {
  const section = {
    id: "about",
    kind: "prose",
    title: text("About"),
    file: "_data/about.md",
    prose: prose(said),
  };
  return cvWith({ site: { language }, sections: [section] });
}

test("bars stand between contacts, and never at the end of a line", async () => {
  for (let count = 2; count < 9; count++) {
    const contacts: Contact[] = Array.from({ length: count }, (_, index) => ({
      label: `account-of-somebody-${index}`,
      url: "https://a.org",
    }));
    const lines = await linesOf(cvWith({ profile: { contacts }, sections: [awards("Gold")] }));
    const said = lines.filter((line) => line.includes("account"));
    assert.ok(said.length >= Math.ceil(count / 3));
    for (const line of said) assert.doesNotMatch(line, /^\||\|$/);
  }
});

test("a phone number is not broken", async () => {
  for (let length = 40; length < 80; length += 2) {
    const location = "in a town ".repeat(8).slice(0, length).trim();
    const lines = await linesOf(cvWith({ profile: { location } }));
    assert.ok(lines.some((line) => line.includes("+1 412 268 2000")));
  }
});

test("a name of up to three words is not broken, and no line ends with two full stops", async () => {
  for (let length = 20; length < 90; length += 3) {
    const title = "A prize for work ".repeat(6).slice(0, length).trim();
    const section = {
      ...awards(),
      // An institution may be all that an entry has in its line.
      entries: [
        entry("2020", { title, awarder: "Seoul National University" }),
        entry("2020", { institution: "Carnegie Mellon University" }, { location: text(title) }),
      ],
    };
    const lines = await linesOf(cvWith({ sections: [section] }));
    for (const name of ["Seoul National University", "Carnegie Mellon University"])
      assert.ok(
        lines.some((line) => line.includes(name)),
        lines.join("\n"),
      );
  }
  assert.ok(
    (await linesOf(cvWith({ sections: [awards("Ph.D.")] }))).every((line) => !line.includes("Ph.D..")),
  );
});

test("the name of a section of usual length stands in one line, in every style", async () => {
  for (const style of ["classic", "dossier"]) {
    for (const title of ["Welcome to RenderCV", "Awards & scholarships", "Professional experience"]) {
      const lines = await linesOf(
        cvWith({ site: { style }, sections: [{ ...awards("Gold"), title: text(title) }] }),
      );
      assert.ok(
        lines.some((line) => line.startsWith(title)),
        `${style}: ${lines.join("\n")}`,
      );
    }
  }
});

test("a word with a hyphen of its own is not broken at it", async () => {
  for (let length = 20; length < 110; length += 3) {
    const said = `${"we learn ".repeat(13).slice(0, length).trim()} multi-agent systems`;
    assert.ok((await linesOf(about(said))).some((line) => line.includes("multi-agent")));
  }
});

test("Korean is broken between words only", async () => {
  const words =
    "저는 카네기멜런대학교의 언어기술연구소에서 컴퓨터과학 박사과정을 밟고 있으며 효율적인 대규모 기계학습을 연구하고 있습니다";
  const lines = (await linesOf(about(`${words} ${words}`))).join("\n");
  for (const word of words.split(" ")) assert.ok(lines.includes(word), `${word} in ${lines}`);
});

test("a word that is longer than a line is broken by the rules of its language", async () => {
  const word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebungskommissionsvorsitzende";
  const { text: said } = await readPdf((await pdfOf(about(word, "de"))).pdf);
  assert.ok(said.replace(/[-\u2010\u00ad]?\s/g, "").includes(word), said);
  assert.ok(!said.includes(word));
});

test("the picture of the person is drawn, and named", async () => {
  const cv = cvWith({ profile: { photo: "./assets/betty.jpg" } });
  const units = await readTags((await pdfOf(cv)).pdf ?? new Uint8Array());
  assert.deepEqual(
    units.filter(({ role }) => role === "Figure").map(({ text: said }) => said),
    ["PhotoofSangChoe"],
  );
});
