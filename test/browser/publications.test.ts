import assert from "node:assert/strict";
import { test } from "node:test";
import { openPages } from "../support/openPages.ts";
import { openAll } from "../support/outside.ts";

/** Papers with all that one can have, and more links than fit on a line. */
const bib = `
@inproceedings{all,
  title = {A title that is long enough for two lines on any screen and goes on and on and on and on and on},
  author = {Choe, Sang Keun and Doe, Jane}, author+an = {1=equal; 2=equal}, booktitle = {OSDI}, abbr = {OSDI}, year = 2021,
  url = {https://example.org}, doi = {10.1000/182}, arxiv = {2008.12260}, code = {https://example.org/code},
  data = {https://example.org/data}, slides = {https://example.org/slides}, poster = {https://example.org/poster},
  video = {https://example.org/video}, website = {https://example.org/site}, blog = {https://example.org/blog},
  award = {Best Paper}, abstract = {What we did. $x^2$}, keywords = {one, two}
}
@article{other, title = {Another}, author = {Choe, Sang Keun}, journal = {Nature}, year = 2020, abstract = {More.},
  code = {https://averyveryverylongnameofahost.example.org/with/a/very/long/path/that/does/not/end/here.html}}
`;
const site = `sections: [{file: publications, numbered: true}, {file: publications, title: By type, group: type}]\n`;

const { visit } = openPages({ "publications.bib": bib, "site.yaml": site });

test("abstract and BibTeX open with the keyboard, below the line and over its whole width, and close again", async () => {
  await visit("/", { viewport: { width: 1280, height: 900 } }, async (page) => {
    const abstract = page.locator("details", { hasText: "What we did." }).first();
    await abstract.locator("summary").focus();
    await page.keyboard.press("Enter");
    const text = abstract.locator(".publication-abstract");
    assert.ok(await text.isVisible());
    const [opened, paper] = [
      await text.boundingBox(),
      await page.locator(".publication").first().boundingBox(),
    ];
    assert.ok(opened && paper && opened.width > paper.width - 40, `${opened?.width} of ${paper?.width}`);
    await page.keyboard.press("Space");
    assert.ok(!(await text.isVisible()));
    await page.evaluate(openAll);
    for (const bibtex of await page.locator(".publication .bibtex").all())
      assert.ok(((await bibtex.boundingBox())?.width ?? 0) > paper.width - 40);
  });
});

test("numbers count down to 1", async () => {
  await visit("/", {}, async (page) => {
    const list = page.locator("ol.publications");
    assert.equal(await list.getAttribute("start"), "2");
    assert.notEqual(await list.getAttribute("reversed"), null);
    const style = "getComputedStyle(document.querySelector('ol.publications')).listStyleType";
    assert.equal(await page.evaluate(style), "decimal");
  });
});
