import assert from "node:assert/strict";
import { describe, it, test } from "node:test";
import fc from "fast-check";
import { readJekyllYaml } from "../../src/jekyll/jekyllSite.ts";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { readYaml } from "../../src/problems/readYaml.ts";
import { source } from "../../src/problems/source.ts";
import { readEntries } from "../../src/record/readEntries.ts";

function saidOf(text: string): string {
  return formatDiagnostics(readYaml(source("_data/awards.yaml", text)).diagnostics);
}

/** Ten values, each of which names the one before it ten times: a file of nine lines, a billion values. */
const laughs = ["- &a0 ha", ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `- &a${n} [${list(`*a${n - 1}`)}]`)];

function list(alias: string): string {
  return Array(10).fill(alias).join(", ");
}

describe("aliases", () => {
  it("stand for what they name, however often", () => {
    const { value } = readYaml(source("a.yaml", `- &p Pittsburgh\n${"- *p\n".repeat(500)}`));
    assert.deepEqual(value, Array(501).fill("Pittsburgh"));
  });

  it("that multiply are reported", () => {
    const said = saidOf(`${laughs.join("\n")}\n`);
    assert.match(
      said,
      /^_data\/awards\.yaml:2:8: error: `\*a0` stands inside a value that is repeated itself/,
    );
  });

  it("cannot stand in what they name", () => {
    assert.match(
      saidOf("- &a\n  title: [*a]\n"),
      /^_data\/awards\.yaml:2:11: error: `\*a` stands inside a value/,
    );
  });
});

describe("a list in a list in a list …", () => {
  for (const [name, text] of Object.entries({ flow: "[".repeat(20_000), block: "- ".repeat(20_000) })) {
    it(`has an end, in ${name} style`, () => {
      assert.match(saidOf(text), /^_data\/awards\.yaml:1:1: error: this is nested more deeply/);
    });
  }
});

/** Pieces of YAML 1.1 and 1.2, to be put together in any order. */
const pieces = fc.constantFrom(
  ..."a|title: b|title:|- |- - |? |: |:|,|[|]|{|}|&a |&b |*a|*b|*a : |<<: *a|<<: |<<|<<: [*a, *b]|!!str |!!int |!!set |!!omap |!!pairs |!!binary |!!timestamp |!!merge <<: |!foo |!<tag:x> |!!map |%YAML 1.1|%YAML 1.2|%TAG ! tag:x,2000:|---|...|'|\"|\\|\\x|#| #c|>|>-2|\\||\\|+|2020-01-01|0x1F|1_000|1e999|.nan|.inf|~|null|yes|__proto__: |constructor: |resume: |\t|\u0000|\uFEFF|\u2028|é|@|`|%".split(
    /(?<!\\)\|/,
  ),
);
const ends = fc.constantFrom("", " ", "\n", "\n  ", "\n    ", "\r\n");
const texts = fc.array(fc.tuple(pieces, ends), { maxLength: 30 }).map((list) => list.flat().join(""));

describe("any YAML text", () => {
  const runs = { numRuns: 3000, seed: 7 };

  it("gives values of plain kinds, or says what is wrong and where", () =>
    fc.assert(
      fc.property(texts, (text) => {
        const file = source("_data/awards.yaml", text);
        const { value, diagnostics } = readYaml(file);
        for (const { line, column, message, remedy } of diagnostics)
          assert.ok(line && column && message && remedy);
        if (diagnostics.length === 0)
          assert.deepEqual(value ?? null, JSON.parse(JSON.stringify(value ?? null)));
      }),
      runs,
    ));

  it("gives entries, or says what is wrong", () =>
    fc.assert(
      fc.property(texts, (text) => {
        const { entries, diagnostics } = readEntries(source("_data/awards.yaml", text), "awards", {
          tongue: { language: "en", languages: ["en"], standIns: new Map() },
          words: {},
        });
        assert.ok(entries.length > 0 || diagnostics.length > 0 || /hidden|\[\s*\]/.test(text), text);
      }),
      runs,
    ));

  it("gives settings of Jekyll, or says what is wrong and where", () =>
    fc.assert(
      fc.property(texts, (text) => {
        const { diagnostics } = readJekyllYaml(source("_config.yml", text));
        for (const { line, column, message, remedy } of diagnostics)
          assert.ok(line && column && message && remedy);
      }),
      runs,
    ));
});

test("a caret stands under the letters that it means, which may take two columns each", () => {
  assert.match(
    saidOf("- 제목: 가나 #1\n"),
    /\n {2}1 \| - 제목: 가나 #1\n {4}\| {3}\u3000\u3000 {2}\u3000\u3000 \^\^\n/,
  );
});

test("a comment that goes on in the next line is told where it begins", () => {
  assert.match(
    saidOf("title: A #foo\n  # next\nb: 1\n"),
    /^_data\/awards\.yaml:1:10: warning: `#foo` is a comment/,
  );
});
