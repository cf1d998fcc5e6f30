import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDate } from "../../src/dates/formatDate.ts";
import { readEntryDate } from "../../src/dates/readDate.ts";

function read(start?: string | number, end?: string | number) {
  const written = {
    ...(start === undefined ? {} : { startDate: start }),
    ...(end === undefined ? {} : { endDate: end }),
  };
  const { date, findings } = readEntryDate(written);
  assert.ok(date);
  const of = (name: string) => findings.filter(({ field }) => field === name).map(({ finding }) => finding);
  return { date, startFindings: of("startDate"), endFindings: of("endDate") };
}

const shown = (start?: string | number, end?: string | number) => formatDate(read(start, end).date).text;

test("a start and an end are a range", () => {
  assert.equal(shown("2019-09", "Jun 2021"), "Sep 2019 – Jun 2021");
  assert.equal(shown(2014, 2016), "2014–2016");
  assert.equal(shown("2019", "present"), "2019–Present");
  assert.equal(shown("2016-08-24", "2016-08-24"), "Aug 24, 2016");
});

test("a start without an end goes on, an end alone is one time", () => {
  assert.equal(shown("2019-09"), "Sep 2019 – Present");
  assert.equal(shown(undefined, "2021"), "2021");
});

test("`date` goes before both, and where nothing is written there is none", () => {
  const both = readEntryDate({ date: "2019", startDate: "2021-13" });
  assert.deepEqual([both.date?.written, both.findings], ["2019", []]);
  assert.deepEqual(readEntryDate({}), { findings: [] });
});

test("what is said beside an end stays, and the present has a word in any language", () => {
  assert.equal(shown("2020", "2024 (expected)"), "2020–2024 (expected)");
  assert.equal(shown("c. 2019", "May 2021, planned"), "c. 2019 – May 2021 (planned)");
  assert.equal(shown("2020 (part time)"), "2020–Present (part time)");
  assert.equal(shown("June 2020", "heute"), "Jun 2020 – Present");
  assert.equal(shown("WS 2020/21", "至今"), "WS 2020/21 – Present");
});

test("where one time is asked for, 2005-08 is a month without a doubt", () => {
  assert.deepEqual(read("2005-08", "2006-09").startFindings, []);
  assert.equal(shown("2005-08", "2006-09"), "Aug 2005 – Sep 2006");
});

test("findings stand in the field they are about", () => {
  const { date, startFindings, endFindings } = read("2021-13", "2014-2016");
  assert.equal(formatDate(date).text, "2021-13 – 2014-2016");
  assert.deepEqual(startFindings, [
    {
      severity: "error",
      code: "impossible-date",
      message: "there is no such date: `2021-13`",
      remedy: "write a month from 01 to 12 and a day that it has, or years in full, such as `2014-2016`",
    },
  ]);
  assert.deepEqual(endFindings, [
    {
      severity: "warning",
      code: "unreadable-date",
      message: "cannot read `2014-2016` as a date, so it is shown as written",
      remedy: "write a date such as `2020`, `2019-09`, `Summer 2021`, `2014-2016` or `June 2019 - present`",
    },
  ]);
});

test("an end before its start is an error at the end", () => {
  const { startFindings, endFindings } = read("2019-09", "2019-08-31");
  assert.deepEqual(startFindings, []);
  assert.deepEqual(endFindings, [
    {
      severity: "error",
      code: "end-before-start",
      message: "ends before it starts: `2019-08-31` is earlier than `2019-09`",
      remedy: "write the earlier time first",
    },
  ]);
});
