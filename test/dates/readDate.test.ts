import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatDate } from "../../src/dates/formatDate.ts";
import { readDate } from "../../src/dates/readDate.ts";

/** What is written, what is shown, and the two machine-readable times. */
const readable: [
  written: string | number,
  shown: string,
  start?: string | undefined,
  end?: string | undefined,
][] = [
  ["Present", "Present"],
  ["2020", "2020", "2020"],
  [2020, "2020", "2020"],
  ["Summer 2021", "Summer 2021", "2021"],
  ["2021 Summer", "Summer 2021", "2021"],
  ["Autumn 2021", "Autumn 2021", "2021"],
  ["2014-2016", "2014–2016", "2014", "2016"],
  ["2014 - 2016", "2014–2016", "2014", "2016"],
  ["2013–2019", "2013–2019", "2013", "2019"],
  ["2013 — 2019", "2013–2019", "2013", "2019"],
  ["2014–16", "2014–2016", "2014", "2016"],
  ["2013 to 2019", "2013–2019", "2013", "2019"],
  ["from 2013 until 2019", "2013–2019", "2013", "2019"],
  ["2016–", "2016–", "2016"],
  ["Aug 2026 -", "Aug 2026 –", "2026-08"],
  ["since 2019", "2019–Present", "2019"],
  ["2019 – تاکنون", "2019–Present", "2019"],
  ["2019 – حتى الآن", "2019–Present", "2019"],
  ["2019 to date", "2019–Present", "2019"],
  ["until 2019", "–2019", undefined, "2019"],
  ["2019-09", "Sep 2019", "2019-09"],
  ["2019/09", "Sep 2019", "2019-09"],
  ["2019.09", "Sep 2019", "2019-09"],
  ["09/2019", "Sep 2019", "2019-09"],
  ["09-2019", "Sep 2019", "2019-09"],
  ["Sep 2019", "Sep 2019", "2019-09"],
  ["Sept. 2019", "Sep 2019", "2019-09"],
  ["SEPTEMBER, 2019", "Sep 2019", "2019-09"],
  ["Sep-2019", "Sep 2019", "2019-09"],
  ["Jan-2019 - Mar-2020", "Jan 2019 – Mar 2020", "2019-01", "2020-03"],
  ["Summer-2021", "Summer 2021", "2021"],
  ["2019-09-14", "Sep 14, 2019", "2019-09-14"],
  ["2019-09-14T00:00:00.000Z", "Sep 14, 2019", "2019-09-14"],
  ["2019. 9. 14.", "Sep 14, 2019", "2019-09-14"],
  ["14.09.2019", "Sep 14, 2019", "2019-09-14"],
  ["09/14/2019", "Sep 14, 2019", "2019-09-14"],
  ["14/09/2019", "Sep 14, 2019", "2019-09-14"],
  ["September 14, 2019", "Sep 14, 2019", "2019-09-14"],
  ["14th September 2019", "Sep 14, 2019", "2019-09-14"],
  ["2019년 9월 14일", "Sep 14, 2019", "2019-09-14"],
  ["2020-02-29", "Feb 29, 2020", "2020-02-29"],
  ["May 2025 (expected)", "May 2025 (expected)", "2025-05"],
  ["Expected May 2025", "May 2025 (expected)", "2025-05"],
  ["2024, expected", "2024 (expected)", "2024"],
  ["2019 - 2021 (part time)", "2019–2021 (part time)", "2019", "2021"],
  ["WS 2020/21", "WS 2020/21", "2020"],
  ["SoSe 2021", "SoSe 2021", "2021"],
  ["Wintersemester 2019/2020", "Wintersemester 2019/20", "2019"],
  ["Michaelmas 2020", "Michaelmas 2020", "2020"],
  ["Hilary Term 2021", "Hilary Term 2021", "2021"],
  ["Fall semester 2020", "Fall semester 2020", "2020"],
  ["'23", "2023", "2023"],
  ["May ’98", "May 1998", "1998-05"],
  ["'19–'23", "2019–2023", "2019", "2023"],
  ["2019 至今", "2019–Present", "2019"],
  ["2019年3月至今", "Mar 2019 – Present", "2019-03"],
  ["2019-現在", "2019–Present", "2019"],
  ["2019 – heute", "2019–Present", "2019"],
  ["seit 2019", "2019–Present", "2019"],
  ["2019 - actualidad", "2019–Present", "2019"],
  ["2019 hasta la actualidad", "2019–Present", "2019"],
  ["2018 to the present", "2018–Present", "2018"],
  ["2019年9月－至今", "Sep 2019 – Present", "2019-09"],
  ["2019 – à ce jour", "2019–Present", "2019"],
  ["2019 – по настоящее время", "2019–Present", "2019"],
  ["2019 – تاکنون", "2019–Present", "2019"],
  ["2019 – حتى الآن", "2019–Present", "2019"],
  ["2019 to date", "2019–Present", "2019"],
  ["2019 → present", "2019–Present", "2019"],
  ["WS20/21", "WS 2020/21", "2020"],
  ["HT19", "HT 2019", "2019"],
  ["2020-Q3", "Q3 2020", "2020"],
  ["2021 summer term", "summer term 2021", "2021"],
  ["2nd semester 2020", "2nd semester 2020", "2020"],
  ["März 2020", "Mar 2020", "2020-03"],
  ["enero de 2020", "Jan 2020", "2020-01"],
  ["Printemps 2021", "Spring 2021", "2021"],
  ["2019年度", "2019", "2019"],
  ["c. 2020", "c. 2020", "2020"],
  ["mid-2020", "mid-2020", "2020"],
  ["AY 2020/21", "AY 2020–2021", "2020", "2021"],
  ["2025（预计）", "2025 (预计)", "2025"],
  ["June 2019 - now", "Jun 2019 – Present", "2019-06"],
  ["May 2022 - present", "May 2022 – Present", "2022-05"],
  ["\n  May\n  2022 -\n  present\n", "May 2022 – Present", "2022-05"],
  ["Fall 2019 - Spring 2020", "Fall 2019 – Spring 2020", "2019", "2020"],
  ["Winter 2020/21", "Winter 2020/21", "2020"],
  ["2019, 2021", "2019, 2021", "2019", "2021"],
  ["2017, 2019-2021 and 2023", "2017, 2019–2021, 2023", "2017", "2023"],
  ["2021-22", "2021–2022", "2021", "2022"],
  ["2020/21", "2020–2021", "2020", "2021"],
  ["2019/2020", "2019–2020", "2019", "2020"],
  ["2011-2012", "2011–2012", "2011", "2012"],
  ["2011 - 12", "2011–2012", "2011", "2012"],
  ["2019.09 - 2020.02", "Sep 2019 – Feb 2020", "2019-09", "2020-02"],
  ["2019-09/2020-01", "Sep 2019 – Jan 2020", "2019-09", "2020-01"],
  ["2016 - 09/2019", "2016 – Sep 2019", "2016", "2019-09"],
  ["June - August 2019", "Jun 2019 – Aug 2019", "2019-06", "2019-08"],
  ["November - February 2020", "Nov 2019 – Feb 2020", "2019-11", "2020-02"],
  ["14-16 September 2019", "Sep 14 – 16, 2019", "2019-09-14", "2019-09-16"],
  ["June 28 - July 2, 2019", "Jun 28, 2019 – Jul 2, 2019", "2019-06-28", "2019-07-02"],
  ["Jan 2017 - Jan 2017", "Jan 2017", "2017-01", "2017-01"],
];

for (const [written, shown, start, end] of readable) {
  test(`${JSON.stringify(written)} is shown as ${shown}`, () => {
    const read = readDate(written, "ko");
    const tag = formatDate(read);
    assert.deepEqual(read.findings, []);
    assert.deepEqual(
      { text: tag.text, start: tag.start?.datetime, end: tag.end?.datetime },
      { text: shown, start, end },
    );
    assert.equal(tag.parts.map(({ text }) => text).join(""), shown);
  });
}

const findings: [written: string, shown: string, finding: string][] = [
  [
    "2011-12",
    "Dec 2011",
    "warning: `2011-12` is read as December 2011; if you mean the years, write `2011-2012`; if you mean the month, write `December 2011`",
  ],
  [
    " 2020\nor so",
    "2020 or so",
    "warning: cannot read `2020 or so` as a date, so it is shown as written; write a date such as `2020`, `2019-09`, `Summer 2021`, `2014-2016` or `June 2019 - present`",
  ],
  [
    "1667 - death",
    "1667 - death",
    "warning: cannot read `1667 - death` as a date, so it is shown as written; write a date such as `2020`, `2019-09`, `Summer 2021`, `2014-2016` or `June 2019 - present`",
  ],
  [
    "2021-13",
    "2021-13",
    "error: there is no such date: `2021-13`; write a month from 01 to 12 and a day that it has, or years in full, such as `2014-2016`",
  ],
  [
    "2019, 2021-02-30",
    "2019, 2021-02-30",
    "error: there is no such date: `2021-02-30`; write a month from 01 to 12 and a day that it has, or years in full, such as `2014-2016`",
  ],
  [
    "2016-2014",
    "2016-2014",
    "error: ends before it starts: `2014` is earlier than `2016`; write the earlier time first",
  ],
  [
    "Fall 2019 - Spring 2019",
    "Fall 2019 - Spring 2019",
    "error: ends before it starts: `Spring 2019` is earlier than `Fall 2019`; write the earlier time first",
  ],
  [
    "0000",
    "0000",
    "error: there is no such date: `0000`; write a month from 01 to 12 and a day that it has, or years in full, such as `2014-2016`",
  ],
];

for (const [written, shown, expected] of findings) {
  test(`${JSON.stringify(written)} is reported`, () => {
    const read = readDate(written);
    const messages = read.findings.map(
      ({ severity, message, remedy }) => `${severity}: ${message}; ${remedy}`,
    );
    assert.deepEqual(messages, [expected]);
    assert.equal(formatDate(read).text, shown);
  });
}

for (const written of [
  "09/10/2019",
  "",
  "present - 2020",
  "mayor 2019",
  "20190914",
  "2019 - 2020 - 2021",
  "soon",
  "June – 2019",
]) {
  test(`${JSON.stringify(written)} reads as no date`, () => {
    const read = readDate(written);
    assert.deepEqual(read.spans, []);
    assert.deepEqual(
      read.findings.map(({ code }) => code),
      ["unreadable-date"],
    );
  });
}

test("any text at all is read, or there is a finding", () => {
  const pieces = fc.constantFrom(
    "2019",
    "09",
    "14",
    "Sep",
    "may",
    "Fall",
    " ",
    "-",
    "–",
    "/",
    ",",
    "now",
    "to",
    "x",
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 9 }).map((list) => list.join("")),
  );
  fc.assert(
    fc.property(texts, (written) => {
      const { spans, findings } = readDate(written);
      assert.ok(spans.length > 0 || findings.length > 0);
    }),
    { numRuns: 2000 },
  );
});

test("what is shown can be read again, and says the same", () => {
  const point = fc
    .record({
      year: fc.integer({ min: 1900, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .chain(({ year, month, day }) => fc.constantFrom({ year }, { year, month }, { year, month, day }));
  fc.assert(
    fc.property(point, fc.option(point), fc.constantFrom("en", "en-GB", "ko"), (start, end, language) => {
      const span = end ? { start, end, isRange: true } : { start, isRange: false };
      const tag = formatDate({ written: "", spans: [span], findings: [] }, language);
      const again = readDate(tag.text, language);
      if (again.findings.length > 0) {
        assert.equal(again.findings[0]?.code, "end-before-start");
        return;
      }
      assert.deepEqual(formatDate(again, language).parts, tag.parts);
    }),
  );
});
