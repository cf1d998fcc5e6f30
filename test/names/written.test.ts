/** Lists of names, written in the ways of many programs and people, are the same people when they are read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { readNames } from "../../src/publications/names/readNames.ts";
import { growsTooFast } from "../support/growth.ts";

interface Written {
  given: string[];
  particle: string | undefined;
  family: string;
  suffix: string | undefined;
}

const syllable = fc.constantFrom("ba", "ke", "lo", "mu", "nu", "dra", "ste", "phin", "vör", "ça", "łó");
const word = fc
  .array(syllable, { minLength: 2, maxLength: 4 })
  .map((syllables) => syllables.join(""))
  .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
const person = fc.record<Written>({
  given: fc.array(word, { minLength: 1, maxLength: 2 }),
  particle: fc.option(fc.constantFrom("van", "de la", "von der"), { nil: undefined }),
  family: word,
  suffix: fc.option(fc.constantFrom("Jr.", "III"), { nil: undefined, freq: 6 }),
});
/** The first has one given name: were all initials like `LV` and `BV`, they might be family names in capitals. */
const people = fc
  .array(person, { minLength: 2, maxLength: 9 })
  .map(([first, ...others]) => (first ? [{ ...first, given: first.given.slice(0, 1) }, ...others] : []));

const last = ({ particle, family }: Written) => [particle, family].filter(Boolean).join(" ");
const letters = ({ given }: Written) => given.map((name) => [...name][0] ?? "");
const dotted = (name: Written) =>
  letters(name)
    .map((letter) => `${letter}.`)
    .join(" ");
const list = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(", ");

/** A way to write one name, and the given names that are left of it. */
interface Way {
  write: (name: Written) => string;
  given: (name: Written) => string;
}
const whole = (name: Written) => name.given.join(" ");
const ways: Record<string, Way> = {
  pubmed: {
    write: (name) => list(last(name), [...name.given, name.suffix].filter(Boolean).join(" ")),
    given: whole,
  },
  bibtex: { write: (name) => list(last(name), name.suffix, whole(name)), given: whole },
  inOrder: {
    write: (name) => [...name.given, last(name), name.suffix].filter(Boolean).join(" "),
    given: whole,
  },
  apa: { write: (name) => list(last(name), dotted(name), name.suffix), given: dotted },
  vancouver: {
    write: (name) => [last(name), letters(name).join(""), name.suffix].filter(Boolean).join(" "),
    given: (name) => letters(name).join(""),
  },
};
const joints: [way: string, joint: string, lastJoint: string][] = [
  ...Object.keys(ways).map((way): [string, string, string] => [way, " and ", "\n  and "]),
  ...Object.keys(ways).map((way): [string, string, string] => [way, "; ", "; "]),
  ["apa", ", ", ", & "],
  ["apa", ", ", ", and "],
  ["apa", ", ", ", "],
  ["vancouver", ", ", ", "],
  ["vancouver", ", ", " and "],
  ["inOrder", ", ", ", and "],
  ["inOrder", ", ", " \\& "],
];

for (const [name, joint, lastJoint] of joints) {
  test(`${name}, joined by ${JSON.stringify(joint)}, and ${JSON.stringify(lastJoint)} at last`, () => {
    const way = ways[name];
    assert.ok(way);
    fc.assert(
      fc.property(people, fc.boolean(), (names, goesOn) => {
        const written = names.map((each) => way.write(each));
        const text = [written.slice(0, -1).join(joint), written.at(-1)].join(lastJoint);
        const read = readNames(goesOn ? `${text}, et al.` : text);
        const essence = read.names.map(({ given, particle, family, suffix }) => [
          given,
          particle,
          family,
          suffix,
        ]);
        const expected = names.map((each) => [way.given(each), each.particle, each.family, each.suffix]);
        assert.deepEqual(essence, expected);
        assert.equal(read.more, goesOn);
        const used = names.length > 2 ? [joint, lastJoint] : [lastJoint];
        assert.equal(
          !read.areJoinedOtherwise,
          used.every((each) => each.includes("and")),
        );
        // What is given to readers as BibTeX is read without a doubt, as the same people.
        const again = readNames(read.written.join(" and "));
        assert.deepEqual(
          again.names.map(({ start: _, length: __, ...rest }) => rest),
          read.names.map(({ start: _, length: __, ...rest }) => rest),
        );
        assert.ok(!again.areJoinedOtherwise);
      }),
    );
  });
}

test("any text gives names whose places are within it, and never an exception", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ..."and|, |; | & |{|}|\\|et al.|、|·| y |Jr.|Doe|J.|김철수|张三|~|$^1$|*|Inc.|family=".split("|"),
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      for (const { start, length } of readNames(text).names) {
        assert.ok(start >= 0 && length > 0 && start + length <= text.length);
      }
    }),
  );
});

test("a list of anything takes time as it is long", async () => {
  const units = "a,|Doe, J., |A B & |und |Doe JA, |ア・|et al |{|{a}|A B, |y a |$^1$,|Jr, | and ".split("|");
  for (const unit of units) {
    assert.ok(!(await growsTooFast((size) => readNames(unit.repeat(size)), [500, 4000], 12_500)), unit);
  }
});
