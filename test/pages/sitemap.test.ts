import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { buildSite } from "../support/buildSite.ts";
import { SAMPLE_DATA } from "../support/sample.ts";

test("the sitemap has the whole addresses of the pages, but for the one that is not found", async () => {
  const { "/sitemap.xml": sitemap = "" } = await buildSite();
  const addresses = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address ?? "");
  assert.ok(addresses.includes("https://sangkeun00.github.io/publications/"), sitemap);
  assert.ok(
    addresses.every((address) => address.startsWith("https://sangkeun00.github.io/")),
    sitemap,
  );
  assert.doesNotMatch(sitemap, /404/);
});

test("without the address of the site there is no sitemap, and robots.txt names none", async () => {
  const site = await readFile(`${SAMPLE_DATA}/site.yaml`, "utf8");
  const pages = await buildSite({ "site.yaml": site.replace(/^url:.*\n/m, "") });
  assert.ok(pages["/"]);
  assert.equal(pages["/sitemap.xml"], undefined);
  assert.doesNotMatch(pages["/robots.txt"] ?? "", /Sitemap/);
});
