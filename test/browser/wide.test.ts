import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import type { Browser, Page } from "playwright-core";
import { buildSite, type Pages } from "../support/buildSite.ts";
import { findViolations } from "../support/findViolations.ts";
import { launchBrowser } from "../support/launchBrowser.ts";

/** Longer than any line of a phone. */
const sum = Array.from({ length: 30 }, (_, index) => `x_{${index}}`).join(" + ");
const fraction = String.raw`\frac{${sum}}{${sum}}`;
const text = `Before, with $x^2$.

$$
y = ${fraction}
$$

A sentence with $$z = ${fraction}$$ in its middle, and $w = ${sum}$ in its line.

\`\`\`
${"a_very_long_line_of_code ".repeat(10)}
\`\`\`

| ${Array.from({ length: 12 }, (_, index) => `Heading${index}`).join(" | ")} |
| ${"--- | ".repeat(12)}
| ${Array.from({ length: 12 }, (_, index) => `Content${index}`).join(" | ")} |

https://example.org/${"a-long-path".repeat(12)} and \`${"code".repeat(40)}\`. See [**$x^2$**](https://example.org/).
`;
const bib = `@misc{a, title = {$x^2$}, url = {https://example.org}, author = {A B}, year = 2020, abstract = {We show \\[${fraction}\\] here.}}\n`;

let browser: Browser;
let pages: Pages;

before(async () => {
  [browser, pages] = await Promise.all([
    launchBrowser(),
    buildSite({
      "site.yaml": "sections: [background, awards, publications]\n",
      "awards.yaml": "- title: $y^2$\n  url: https://example.org\n",
      "background.md": text,
      "publications.bib": bib,
      "miscellaneous.md": undefined,
      ...Object.fromEntries(
        ["education", "experience", "teaching"].map((name) => [`${name}.yaml`, undefined]),
      ),
    }),
  ]);
});

after(() => browser.close());

async function visit<T>(url: string, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  try {
    await page.setContent(pages[url] ?? assert.fail(url));
    await page.evaluate(
      `document.querySelectorAll("details").forEach((details) => { details.open = true; })`,
    );
    return await look(page);
  } finally {
    await page.close();
  }
}

for (const url of ["/", "/publications/a/"]) {
  test(`${url} with wide formulas, code and tables is valid, and axe finds nothing on it at 320 pixels`, async () => {
    const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
    const { results } = await validator.validateString(pages[url] ?? "");
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
      [],
    );
    await visit(url, async (page) => assert.deepEqual(await findViolations(page), []));
  });

  test(`${url} does not scroll sideways, but what is wide in it does`, async () => {
    await visit(url, async (page) => {
      assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 320);
      assert.deepEqual(await page.evaluate(cutOff), []);
    });
  });

  test(`on ${url} the keyboard reaches and scrolls all that is wide, and shows where it is`, async () => {
    await visit(url, async (page) => {
      const wanted = Number(await page.evaluate(`(${scrollers})().length`));
      assert.ok(wanted > 0);
      let seen = 0;
      const stops = await page.locator("a[href], summary, [tabindex]").count();
      for (let press = 0; press < stops; press++) {
        await page.keyboard.press("Tab");
        if (!(await page.evaluate(`(${scrollers})().includes(document.activeElement)`))) continue;
        seen++;
        await page.keyboard.press("ArrowRight");
        // Scrolling is smooth, and the page's policy allows no function of the test's to wait in it.
        for (let wait = 0; wait < 50 && !(await page.evaluate("document.activeElement.scrollLeft")); wait++)
          await page.waitForTimeout(20);
        assert.ok(await page.evaluate("document.activeElement.scrollLeft > 0"));
        const { width, style } = (await page.evaluate(
          `(({ outlineWidth, outlineStyle }) => ({ width: outlineWidth, style: outlineStyle }))(getComputedStyle(document.activeElement))`,
        )) as { width: string; style: string };
        assert.deepEqual([width, style], ["2px", "solid"]);
      }
      assert.equal(seen, wanted);
    });
  });
}

test("on paper no table is wider than the sheet", async () => {
  await visit("/", async (page) => {
    await page.setViewportSize({ width: 660, height: 900 });
    await page.emulateMedia({ media: "print" });
    const [table, body]: [number, number] = await page.evaluate(
      `["table", "body"].map((name) => document.querySelector(name).getBoundingClientRect().right)`,
    );
    assert.ok(table <= body, `${table} ${body}`);
  });
});

test("a formula that fits is no stop for the keyboard, and none scrolls up and down", async () => {
  await visit("/", async (page) => {
    assert.equal(await page.locator("math:not([tabindex])").count(), 4);
    assert.equal(await page.evaluate(tooTall), 0);
  });
});

/** Runs in the page: how many formulas that scroll have more above and below than they show. */
const tooTall = `[...document.querySelectorAll("math[tabindex]")]
  .filter((math) => math.scrollHeight > math.clientHeight + 1).length`;

/** Runs in the page: what scrolls sideways by itself. */
const scrollers = `() => [...document.querySelectorAll("body *")].filter((element) =>
  element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "auto")`;

/** Runs in the page: what sticks out of the window and cannot be scrolled to. */
const cutOff = `[...document.querySelectorAll("body *")]
  .filter((element) => element.getBoundingClientRect().right > 320.5)
  .filter((element) => {
    for (let parent = element.parentElement; parent; parent = parent.parentElement)
      if (getComputedStyle(parent).overflowX === "auto") return false;
    return true;
  })
  .map((element) => element.outerHTML.slice(0, 100))`;
