import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Person } from "../../src/model/cv.ts";
import { shortenAuthors } from "../../src/publications/lists/shownAuthors.ts";

/** People called A, B, C …; those of `owners` are the owner. */
function people(count: number, ...owners: number[]): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    name: String.fromCharCode(65 + index),
    isOwner: owners.includes(index),
    roles: [],
  }));
}

function shown(authors: Person[], most: number): string {
  return shortenAuthors(authors, most)
    .map(({ person, isAfterGap }) => `${isAfterGap ? "… " : ""}${person.name}`)
    .join(" ");
}

test("a list that is short enough is shown whole", () => {
  assert.equal(shown(people(4, 2), 4), "A B C D");
  assert.equal(shown(people(0), 4), "");
});

test("of a long one the first, the last and always the owner are shown", () => {
  assert.equal(shown(people(9, 0), 4), "A B C … I");
  assert.equal(shown(people(9, 1), 4), "A B C … I");
  assert.equal(shown(people(9, 5), 4), "A B … F … I");
  assert.equal(shown(people(9, 8), 4), "A B C … I");
  assert.equal(shown(people(9), 4), "A B C … I");
});

test("the owner is shown even where there is no room", () => {
  assert.equal(shown(people(9, 5), 1), "… F … I");
  assert.equal(shown(people(9, 0), 1), "A … I");
});

test("order is kept, the owner is there, and no more are shown than asked for", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.integer({ min: 3, max: 12 }), (count, owner, most) => {
      const authors = people(count, owner);
      const found = shortenAuthors(authors, most).map(({ person }) => person);
      assert.ok(found.length <= most);
      assert.deepEqual(
        found,
        authors.filter((person) => found.includes(person)),
      );
      if (owner < count) assert.ok(found.some(({ isOwner }) => isOwner));
      if (count > 0) assert.equal(found.at(-1), authors.at(-1));
    }),
  );
});
