import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { importedText } from "./importedCv.ts";

/** Pieces of all the formats, to be put together in any order. */
const pieces = fc.constantFrom(
  ...'# A|## Awards|## Papers|### B|`2020`|**x**|*y*, z.|- a|1. b|<div id="webaddress">|</div>|<a href="x">|</a>|<!-- |-->|<br>|[a](b)|[a]|[a]: b|[^1]|{: .c}|{% x %}|{{ y }}|`|```|$$|---|...|: d|\\|a\\|b\\||> q|&amp;|&#x1F3C6;|"t"|Doe, J.|and|(2020)|10.1000/x|\\\\|cv:|name:|  - a: b|sections:|{|}|[|]|"a":|,|@article{k,|title = {t}|\t|\u0000|\uFEFF'.split(
    /(?<!\\)\|/,
  ),
);
const inputs = fc
  .array(fc.tuple(pieces, fc.constantFrom(" ", "\n", "\n\n", "")), { maxLength: 25 })
  .map((list) => list.flat().join(""));

for (const name of ["index.md", "cv.yaml", "resume.json", "papers.bib", "unnamed"]) {
  test(`whatever stands in ${name}, it is imported or said what is wrong`, () =>
    fc.assert(
      fc.asyncProperty(inputs, async (text) => {
        const { files, diagnostics, problems } = await importedText(name, text);
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        if (Object.keys(files).length === 0) assert.ok(errors.length > 0);
        else
          assert.deepEqual(
            problems.filter(({ severity }) => severity === "error"),
            [],
          );
      }),
      { numRuns: 100, seed: 3 },
    ));
}
