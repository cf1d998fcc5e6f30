import assert from "node:assert/strict";
import { test } from "node:test";
import type { Publication } from "../../src/model/cv.ts";
import { feedEntries, newsEntries } from "../../src/outputs/feedEntries.ts";
import { entry, exampleCv, text } from "./exampleCv.ts";

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
  const [first] = feedEntries([paper({ slug: "new" })], undefined);
  assert.equal(first?.url, "./publications/new/");
  assert.equal(first?.id, "urn:vitae:new");
});

test("without the site's address, news lead to files of the site from the feed, too", () => {
  const urls = ["./assets/x.pdf", "assets/x.pdf", "/talks/", "https://example.org/"];
  const entries = urls.map((url) => entry("2024", { text: "News" }, { url }));
  const section = { id: "news", kind: "news", title: text("News"), file: "_data/news.yaml", entries };
  assert.deepEqual(
    newsEntries({ url: "/news/", section }, undefined).map(({ url }) => url),
    ["./assets/x.pdf", "./assets/x.pdf", "./talks/", "https://example.org/"],
  );
});

test("what XML cannot hold is left out", () => {
  const [first] = feedEntries([paper({ title: text("A\u0000B\u0008C\uFFFE") })], undefined);
  assert.equal(first?.title, "ABC");
});

test("what has no date yet is not in the feed, and of many only the newest are", () => {
  const { date: _, year: __, ...undated } = example;
  assert.deepEqual(feedEntries([undated], undefined), []);
  const many = Array.from({ length: 60 }, (_, index) => paper({ date: `19${index + 10}` }));
  assert.equal(feedEntries(many, undefined).length, 50);
});
