import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { openSite } from "../support/openSite.ts";

const opened = openSite();
const wide = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 740 } };

test("the sample's page and all its CSS fit well into one network round trip", async () => {
  const html = await readFile(join(opened.site.folder, "index.html"));
  const size = gzipSync(html, { level: 9 }).length;
  assert.ok(size <= 9_200, `${size} bytes`);
});

test("at 1280 pixels the proportions are those of the original page", async () => {
  await opened.visit("/", wide, async (page) => {
    const share = (pixels: number) => Math.round((pixels / 1280) * 1000) / 10;
    const headings = await boxes(page, ".section > h2");
    const texts = await boxes(page, ".entry-line, .section-body > p");
    const dates = await boxes(page, ".date-tag");
    const [name] = await boxes(page, "h1");
    assert.ok(name && share(name.left) === 25.7);
    for (const { right } of headings) assert.equal(share(right), 20.8);
    for (const { left, right } of texts) {
      assert.equal(share(left), 25.7);
      assert.ok(share(right) <= 80.8, String(share(right)));
    }
    for (const { right } of dates) assert.equal(share(right), 91.1);
  });
});

test("of a paper, people, place and award begin lines of their own, one below the other", async () => {
  for (const options of [wide, phone]) {
    await opened.visit("/", options, async (page) => {
      const places = (await page.evaluate(`[...document.querySelectorAll(".publication-text")].map((paper) =>
        [...paper.querySelectorAll(":scope > p")].map((part) => {
          const { left, top } = part.getBoundingClientRect();
          return [left, top];
        }))`)) as [number, number][][];
      assert.ok(places.length >= 5);
      for (const parts of places) {
        assert.equal(new Set(parts.map(([left]) => left)).size, 1);
        const tops = parts.map(([, top]) => top);
        assert.deepEqual(
          tops,
          [...new Set(tops)].sort((one, other) => one - other),
        );
      }
    });
  }
});

test("headings are level with the first line of what they name", async () => {
  await opened.visit("/", wide, async (page) => {
    const lines: Baselines[] = await page.evaluate(`(${baselines})(".section > h2", (heading) =>
      heading.parentElement.querySelector(".section-body p"))`);
    assert.ok(lines.length >= 7);
    for (const { text, one, other } of lines)
      assert.ok(Math.abs(one - other) < 1, `${text}: ${one} ${other}`);
  });
});

for (const [device, options] of Object.entries({ "a phone": phone, "a wide window": wide })) {
  test(`on ${device} date tags stand on the first line of their entry, at one edge`, async () => {
    await opened.visit("/", options, async (page) => {
      const lines: Baselines[] = await page.evaluate(`(${baselines})(".date-tag", (tag) =>
        tag.closest(".entry").querySelector(".entry-line"))`);
      assert.ok(lines.length >= 15);
      for (const { text, one, other } of lines)
        assert.ok(Math.abs(one - other) < 1, `${text}: ${one} ${other}`);
      const edges = new Set((await boxes(page, ".date-tag")).map(({ right }) => Math.round(right)));
      assert.equal(edges.size, 1);
    });
  });
}

test("on a phone all text is in one column", async () => {
  await opened.visit("/", phone, async (page) => {
    const lefts = new Set((await boxes(page, "h1, h2, .section-body > *, .foot")).map(({ left }) => left));
    assert.deepEqual([...lefts], [16]);
  });
});

interface Box {
  left: number;
  right: number;
}

function boxes(page: Page, selector: string): Promise<Box[]> {
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => {
    const { left, right } = element.getBoundingClientRect();
    return { left, right };
  })`);
}

interface Baselines {
  text: string;
  one: number;
  other: number;
}

/** Runs in the page: on which height the first line of each element stands, and that of its partner. */
const baselines = `(selector, partner) => {
  const baseline = (element) => {
    const mark = document.createElement("span");
    mark.style.display = "inline-block";
    element.prepend(mark);
    const { bottom } = mark.getBoundingClientRect();
    mark.remove();
    return bottom;
  };
  return [...document.querySelectorAll(selector)].map((element) => ({
    text: element.textContent.trim(),
    one: baseline(element),
    other: baseline(partner(element)),
  }));
}`;
