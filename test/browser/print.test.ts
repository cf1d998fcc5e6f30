import assert from "node:assert/strict";
import { test } from "node:test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { openSite } from "../support/openSite.ts";

const opened = openSite();

/** Text of a printed page with its place in points, from the left and from the foot. */
interface Item {
  text: string;
  x: number;
  y: number;
}

for (const format of ["A4", "Letter"]) {
  test(`on ${format} no entry is broken and no heading is left alone, wherever the pages end`, async () => {
    await opened.visit("/", {}, async (page) => {
      const entries = await paragraphsOf(page, ".entry, .publication, .section-body > p");
      const headings = await page.locator(".section > h2").allTextContents();
      assert.ok(entries.length >= 20 && headings.length >= 7);
      for (let down = 0; down < 900; down += 45) {
        await page.evaluate(`document.querySelector(".masthead").style.paddingBlockStart = "${down}px"`);
        const pages = await print(page, format);
        for (const paragraphs of entries) {
          const isWhole = pages.some((items) => {
            const text = squeeze(items.map((item) => item.text).join(""));
            return paragraphs.every((paragraph) => text.includes(squeeze(paragraph)));
          });
          assert.ok(isWhole, `${down} pixels down, this is broken: ${paragraphs.join(" / ")}`);
        }
        for (const heading of headings) {
          const items = pages.find((items) => items.some(isHeading(heading))) ?? assert.fail(heading);
          const { y } = items.find(isHeading(heading)) ?? assert.fail(heading);
          const beside = items.filter((item) => item.x > 130 && Math.abs(item.y - y) < 4 && item.text.trim());
          assert.ok(beside.length > 0, `${down} pixels down, this heading stands alone: ${heading}`);
        }
      }
    });
  });
}

test("on paper the addresses of papers and contacts can be read, and the page is white with dark text", async () => {
  await opened.visit("/", { colorScheme: "dark" }, async (page) => {
    const text = (await print(page, "A4"))
      .flat()
      .map((item) => item.text)
      .join("");
    for (const address of [
      "arxiv.org/abs/1712.00166",
      "(github.com/sangkeun00)",
      "(http://www.cs.cmu.edu/~epxing/)",
    ]) {
      assert.ok(squeeze(text).includes(address), address);
    }
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const style: { backgroundColor: string; color: string } = await page.evaluate(
      "(({ backgroundColor, color }) => ({ backgroundColor, color }))(getComputedStyle(document.body))",
    );
    assert.deepEqual(style, { backgroundColor: "rgb(255, 255, 255)", color: "rgb(68, 68, 82)" });
  });
});

test("no address is printed twice, none that is too long to be typed, and each page has its number", async () => {
  await opened.visit("/", {}, async (page) => {
    const pages = await print(page, "A4");
    const text = squeeze(pages.flatMap((items) => items.map((item) => item.text)).join(""));
    const addresses = text.match(/(?:[a-z0-9-]+\.)+(?:com|edu|io|org)\/?[\w./~?=-]*/g) ?? [];
    assert.ok(addresses.length >= 6, addresses.join(" "));
    assert.deepEqual(addresses, [...new Set(addresses)]);
    assert.deepEqual(
      addresses.filter((address) => address.includes("authuser")),
      [],
    );
    for (const [index, items] of pages.entries()) {
      const last = items.filter((item) => item.text.trim()).sort((a, b) => a.y - b.y)[0];
      assert.equal(last?.text, String(index + 1));
    }
  });
});

/** Finds where a heading begins: in the left column, in one piece or several. */
function isHeading(heading: string) {
  return ({ text, x }: Item) => x < 130 && text.trim().length > 3 && heading.startsWith(text.trim());
}

function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** The texts of each element's paragraphs, or its own where it has none; what only the screen shows left out. */
function paragraphsOf(page: Page, selector: string): Promise<string[][]> {
  return page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})]
    .map((element) => [element, ...element.querySelectorAll("p")]
      .filter((each) => !each.querySelector("p, a, details, ul") && each.checkVisibility() && each.textContent.trim())
      .map((each) => each.textContent))
    .filter((found) => found.length > 0)`);
}

async function print(page: Page, format: string): Promise<Item[][]> {
  const bytes = await page.pdf({ format });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: Item[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        "str" in item ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
      ),
    );
  }
  await document.destroy();
  return pages;
}
