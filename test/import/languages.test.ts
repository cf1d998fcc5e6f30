import assert from "node:assert/strict";
import { test } from "node:test";
import { toPlain } from "../../src/text/plain.ts";
import { importedFiles, importedText } from "./importedCv.ts";

const resume = (words: { name: string; label: string; school: string; skill: string; summary: string }) => ({
  basics: {
    ...{ name: words.name, label: words.label, summary: words.summary, email: "hana@example.org" },
    profiles: [{ network: "GitHub", username: "hana", url: "https://github.com/hana" }],
  },
  education: [{ institution: words.school, studyType: "B.S.", startDate: "2014-03", endDate: "2018-02" }],
  skills: [{ name: words.skill, keywords: ["R", "Stan"] }],
});

test("a JSON Resume in two languages is one record", async () => {
  const english = {
    name: "Hana Kim",
    label: "Statistician",
    school: "SNU",
    skill: "Sampling",
    summary: "Small.",
  };
  const korean = { name: "김하나", label: "통계학자", school: "서울대학교", skill: "표본", summary: "작다." };
  const input = {
    "resume.ko.json": JSON.stringify(resume(korean)),
    "resume.en.json": JSON.stringify(resume(english)),
  };
  for (const path of [".", "resume.ko.json"]) {
    const { files, report, problems, cv, translations } = await importedFiles(input, path);
    assert.deepEqual(problems, []);
    assert.deepEqual(report, []);
    assert.match(files["profile.yaml"] ?? "", /name:\n {2}en: Hana Kim\n {2}ko: 김하나\n/);
    assert.match(files["site.yaml"] ?? "", /languages:\n {2}- en\n {2}- ko\n/);
    assert.equal(files["summary.ko.md"], "작다.\n");
    assert.deepEqual([cv.profile.name, cv.site.languages], ["Hana Kim", ["en", "ko"]]);
    const [inKorean] = translations;
    assert.equal(inKorean?.profile.label, "통계학자");
    const entries = inKorean?.sections.flatMap((section) => section.entries ?? []) ?? [];
    assert.deepEqual(
      entries.map(({ what, whom }) => toPlain(what) + toPlain(whom)),
      ["B.S.서울대학교", "표본"],
    );
  }
});

test("what one of two languages has more of is reported, and the main one's kept", async () => {
  const of = (school: string, count: number) => ({
    basics: { name: "Hana Kim" },
    education: Array.from({ length: count }, (_, index) => ({
      institution: `${school} ${index + 1}`,
      studyType: "B.S.",
    })),
    awards: [{ title: "Prize" }],
  });
  const { files, report } = await importedFiles({
    "cv.en.json": JSON.stringify(of("School", 2)),
    "cv.de.json": JSON.stringify(of("Schule", 1)),
  });
  assert.match(files["education.yaml"] ?? "", /institution: School 2/);
  assert.deepEqual(
    report.map(({ reason, file, text }) => `${reason} ${file} ${text}`),
    ['invalid education.yaml de: entries: [{"studyType":"B.S.","institution":"Schule 1"}]'],
  );
});

test("RenderCV's `locale` is the language of the site", async () => {
  const { cv, problems } = await importedText(
    "cv.yaml",
    "cv:\n  name: Hana Kim\n  sections:\n    Ausbildung:\n      - institution: Universität Wien\n        area: Mathematik\n        start_date: 2014-03\n        end_date: 2018-02\nlocale:\n  language: german\n",
  );
  assert.equal(cv.site.language, "de");
  assert.deepEqual(problems, []);
});
