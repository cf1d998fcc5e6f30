import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDate } from "../../src/dates/formatDate.ts";
import { readDate } from "../../src/dates/readDate.ts";
import { readWords } from "../../src/text/words.ts";
import { themePath } from "../../src/themePath.ts";

test("each side of a range is a time of its own", () => {
  assert.deepEqual(formatDate(readDate("June 2019 - now")), {
    text: "Jun 2019 – Present",
    parts: [{ text: "Jun 2019", datetime: "2019-06" }, { text: " – " }, { text: "Present" }],
    start: { text: "Jun 2019", datetime: "2019-06" },
    end: { text: "Present" },
    sortKey: "9999-99-99/2019-06-00",
  });
});

test("a date is written in the language of the site", async () => {
  const { words } = await readWords([themePath("_includes/words")], "ko");
  const shown = (written: string, language: string) =>
    formatDate(readDate(written, language, words), language, words).text;
  assert.equal(shown("2019-09-14", "ko"), "2019년 9월 14일");
  assert.equal(shown("Sep 2019 - now", "ko"), "2019년 9월 – 현재");
  assert.equal(shown("2021년 여름", "ko"), "2021년 여름");
  assert.equal(shown("2014-2016", "ko"), "2014–2016");
  assert.equal(shown("14 September 2019", "de"), "14. Sept. 2019");
});

test("several dates have the comma of the site's language between them", async () => {
  const { words } = await readWords([themePath("_includes/words")], "ja");
  assert.equal(formatDate(readDate("2019, 2021"), "ja", words).text, "2019、2021");
  assert.equal(formatDate(readDate("2019, 2021")).text, "2019, 2021");
});

test("later dates have greater sort keys", () => {
  const inOrder = [
    "",
    "1667 - death",
    "2014-2016",
    "2015-2016",
    "Spring 2019",
    "2019-09",
    "Winter 2019",
    "2020-2021",
    "2016–",
    "June 2019 - now",
  ];
  const keys = inOrder.map((written) => formatDate(readDate(written)).sortKey);
  assert.deepEqual([...keys].sort(), keys);
});

test("a word of the site's may have a hyphen in it", () => {
  const own = { present: "to-day" };
  assert.equal(formatDate(readDate("2020 - to-day", "en", own), "en", own).text, "2020–to-day");
});

test("the site's own words are shown, and understood", () => {
  const own = { present: "heute", seasons: { summer: "Sommer" } };
  const shown = (written: string) => formatDate(readDate(written, "de", own), "de", own).text;
  assert.equal(shown("März 2019 - heute"), "März 2019 – heute");
  assert.equal(shown("June 2019 - now"), "Juni 2019 – heute");
  assert.equal(shown("Sommer 2021"), "Sommer 2021");
  assert.equal(shown("Summer 2021"), "Sommer 2021");
});

test("a word of the site's may end in a full stop or a bracket", () => {
  for (const present of ["auj.", "m.o.m.", "(heute)", "today."]) {
    const own = { present };
    assert.equal(formatDate(readDate(`2020 - ${present}`, "fr", own), "fr", own).text, `2020–${present}`);
    assert.equal(formatDate(readDate(`${present}, 2019`, "fr", own), "fr", own).text, `${present}, 2019`);
  }
  const own = { seasons: { summer: "Som." } };
  assert.equal(formatDate(readDate("Som. 2021", "de", own), "de", own).text, "Som. 2021");
  assert.equal(formatDate(readDate("Som 2021", "de", own), "de", own).text, "Som. 2021");
});

test("two days of one month have in common what they can, in the way of the language", () => {
  const shown = (text: string, language = "en") => formatDate(readDate(text, language), language).text;
  assert.equal(shown("May 15-18, 2023"), "May 15 – 18, 2023");
  assert.equal(shown("2023-05-15 - 2023-05-18", "de"), "15.–18. Mai 2023");
  assert.equal(shown("2023-05-15 - 2023-05-18", "ja"), "2023年5月15日–2023年5月18日");
  assert.equal(shown("2023-12-30 - 2024-01-02"), "Dec 30, 2023 – Jan 2, 2024");
  assert.equal(shown("2023-05-15 - 2023-05-15"), "May 15, 2023");
});

test("dates look as the site asks: in numbers in the order of the language, or as years", () => {
  const shown = (written: string, form: "numeric" | "year", language = "en") =>
    formatDate(readDate(written, language), language, {}, form).text;
  assert.equal(shown("June 2019 - now", "numeric"), "06/2019–Present");
  assert.equal(shown("2019-09-14", "numeric"), "09/14/2019");
  assert.equal(shown("2019-09-14", "numeric", "en-GB"), "14/09/2019");
  assert.equal(shown("Sep 2019", "numeric", "de"), "09/2019");
  assert.equal(shown("May 15-18, 2023", "numeric"), "05/15/2023–05/18/2023");
  assert.equal(shown("2014-2016", "numeric"), "2014–2016");
  assert.equal(shown("Summer 2021", "numeric"), "Summer 2021");
  assert.equal(shown("June 2019 - Aug 2021", "year"), "2019–2021");
  assert.equal(shown("June 2019 - now", "year"), "2019–Present");
  assert.equal(shown("c. May 2025 - June 2025 (expected)", "year"), "c. 2025 (expected)");
  assert.equal(shown("WS 2020/21", "year"), "2020/21");
  assert.equal(shown("Fall 2019, Spring 2019, Fall 2020", "year"), "2019, 2020");
});

test("what machines read of a date is the same however it looks", () => {
  const tags = (["short", "numeric", "year"] as const).map((form) =>
    formatDate(readDate("June 2019 - Aug 2019"), "en", {}, form),
  );
  assert.deepEqual(
    tags.map(({ start, end, sortKey }) => [start?.datetime, end?.datetime, sortKey]),
    tags.map(() => ["2019-06", "2019-08", "2019-08-00/2019-06-00"]),
  );
});

test("digits and years are the same ones in all dates of a page", () => {
  const shown = (written: string, language: string) => formatDate(readDate(written, language), language).text;
  for (const language of ["fa", "ar-EG", "th"]) {
    assert.match(shown("2019-09", language), /2019/);
    assert.equal(shown("2019", language), "2019");
  }
});
