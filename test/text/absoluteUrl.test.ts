import assert from "node:assert/strict";
import { test } from "node:test";
import { absoluteUrl, rootOf, siteUrl } from "../../src/text/address.ts";

const site = "https://example.org/cv";

test("an address within the site counts from the site's root", () => {
  for (const url of ["./a/b.pdf", "a/b.pdf", "/a/b.pdf"]) {
    assert.equal(absoluteUrl(url, site), "https://example.org/cv/a/b.pdf");
    assert.equal(absoluteUrl(url, undefined), undefined);
  }
});

test("a whole address stays as it is, in the characters an address may have", () => {
  assert.equal(absoluteUrl("https://example.org", site), "https://example.org");
  assert.equal(absoluteUrl("mailto:a@b.org", undefined), "mailto:a@b.org");
  assert.equal(absoluteUrl("https://example.org/최 상", site), "https://example.org/%EC%B5%9C%20%EC%83%81");
  assert.equal(absoluteUrl("//example.org/a", site), "https://example.org/a");
  assert.equal(absoluteUrl("https://", site), undefined);
});

test("an address leads from a page to the same place as from outside the site", () => {
  const page = "/publications/qiao2021/";
  const urls = ["./a.pdf", "a.pdf", "/a.pdf", "../a.pdf", "./", "?a", "//example.com/a", "mailto:a@b.org"];
  for (const url of urls) {
    const onPage = new URL(siteUrl(url, rootOf(page)), `${site}${page}`).href;
    assert.equal(onPage, absoluteUrl(url, site), url);
  }
});
