import assert from "node:assert/strict";
import { test } from "node:test";
import type { Publication } from "../../src/model/cv.ts";
import { feedEntries } from "../../src/outputs/feedEntries.ts";
import { exampleCv, text } from "./exampleCv.ts";

const [example] = exampleCv.publications;
assert.ok(example);
const paper = (more: Partial<Publication>): Publication => ({ ...example, ...more }) as Publication;

test("a feed has the newest first, with whole addresses and moments", () => {
  const papers = [
    paper({ slug: "old", date: "2020", year: 2020 }),
    paper({ slug: "new", date: "2023-12-05" }),
  ];
  assert.deepEqual(feedEntries(papers, "https://example.org/cv"), [
    {
      title: "Making meta-learning practical",
      id: "https://example.org/cv/publications/new/",
      url: "https://example.org/cv/publications/new/",
      updated: "2023-12-05T00:00:00Z",
      authors: ["Sang Keun Choe", "The Others"],
      summary: "Advances in Neural Information Processing Systems, 2023",
    },
    {
      title: "Making meta-learning practical",
      id: "https://example.org/cv/publications/old/",
      url: "https://example.org/cv/publications/old/",
      updated: "2020-01-01T00:00:00Z",
      authors: ["Sang Keun Choe", "The Others"],
      summary: "Advances in Neural Information Processing Systems, 2020",
    },
  ]);
});

test("without the site's address, links count from the feed", () => {
  const [entry] = feedEntries([paper({ slug: "new" })], undefined);
  assert.equal(entry?.url, "./publications/new/");
  assert.equal(entry?.id, "urn:vitae:new");
});

test("what XML cannot hold is left out", () => {
  const [entry] = feedEntries([paper({ title: text("A\u0000B\u0008C\uFFFE") })], undefined);
  assert.equal(entry?.title, "ABC");
});

test("what has no date yet is not in the feed, and of many only the newest are", () => {
  const { date: _, year: __, ...undated } = example;
  assert.deepEqual(feedEntries([undated], undefined), []);
  const many = Array.from({ length: 60 }, (_, index) => paper({ date: `19${index + 10}` }));
  assert.equal(feedEntries(many, undefined).length, 50);
});
