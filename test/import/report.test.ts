import assert from "node:assert/strict";
import test from "node:test";
import { formatReport, REASONS, type Reason, type ReportLine } from "../../src/import/draft/draft.ts";

const lines: ReportLine[] = (Object.keys(REASONS) as Reason[]).reverse().flatMap((reason) =>
  Array.from({ length: reason === "date" ? 1 : 40 }, (_, index) => ({
    reason,
    file: "index.md",
    line: index + 1,
    text: `${"word ".repeat(60)}${index}`,
  })),
);

test("a report begins with what matters most, and shows the first of each reason", () => {
  const paragraphs = formatReport(lines).split("\n\n");
  assert.deepEqual(
    paragraphs.map((paragraph) => paragraph.split(":\n")[0]),
    Object.values(REASONS),
  );
  assert.equal(paragraphs[1]?.split("\n").length, 2);
  assert.match(paragraphs[0] ?? "", /^(.{1,111}\n){6} {2}… and 35 more; `--all` says all$/);
});

test("the whole report leaves nothing out, and says no more than there is", () => {
  const whole = formatReport(lines, true);
  for (const { text } of lines) assert.ok(whole.includes(text.trim()));
  assert.doesNotMatch(whole, /…|--all/);
  assert.equal(formatReport([]), "");
});
