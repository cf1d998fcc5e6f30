import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SiteCopy } from "../support/siteCopy.ts";

const TEXT = `I ==mark== and count $O(n)$; M.Sc., www.example.org.

$$x^2$$

![Betty](./assets/betty.jpg){width=59%}

[Slides](./assets/talk.html){.plain icon=github} and [papers](./publications/).

| a | b |
| - | - |
| 1 | 2 |
`;

let site: SiteCopy;
before(async () => {
  site = await SiteCopy.make();
});
after(() => site.remove());

test("a Markdown page of the owner's is written as prose in `_data` is", async () => {
  await site.write("_data/site.yaml", "sections: [background, publications]\npdfs: []\n");
  await site.write("_data/background.md", TEXT);
  await site.write("pages/about.md", `---\nlayout: layouts/page.njk\n---\n${TEXT}`);
  await site.write("public/assets/talk.html", "<!doctype html><title>Talk</title>");
  const { code, output } = await site.build();
  assert.equal(code, 0, output);
  const [cv, page] = [await site.read("_site/index.html"), await site.read("_site/about/index.html")];
  const prose = cv.slice(cv.indexOf("<p>I <mark>"), cv.indexOf("</table>", cv.indexOf("<p>I <mark>")));
  const main = page.slice(page.indexOf("<p>I <mark>"), page.indexOf("</table>"));
  // Spaces between elements are each program's own, and the root is another.
  const even = (html: string) => html.replaceAll("../", "./").replaceAll(/>\s+</g, "><").trim();
  assert.match(prose, /<mark>mark<\/mark>.*<math.*M\.Sc\.,.*srcset=.*class="width-59".*<svg/s);
  assert.equal(even(main), even(prose));
  assert.match(page, /\.width-59\{width:59%\}/);
});

test("a page in the folder of a language is in that language", async () => {
  await site.write(
    "_data/site.yaml",
    "languages: [en, ko]\nsections: [background, publications]\npdfs: []\n",
  );
  await site.write("pages/ko/hobbies.md", "# 취미\n\n{{ cv.words.publications }}, [이력서](./)\n");
  const { code, output } = await site.build();
  assert.equal(code, 0, output);
  const page = await site.read("_site/ko/hobbies/index.html");
  assert.match(page, /<html lang="ko">/);
  assert.match(page, /논문, <a href="\.\.\/\.\.\/ko\/">이력서<\/a>/);
});

test("what is wrong in one is said with its place, but for what a template fills in", async () => {
  await site.write("assets/betty.heic", "no picture");
  await site.write(
    "pages/wrong.md",
    '---\nlayout: layouts/page.njk\n---\n$a_$ ![]()\n\n<script>go()</script>\n\n![B](./assets/betty.heic)\n\n<img src="{{ cv.site.url }}">\n',
  );
  const { code, output } = await site.build();
  assert.equal(code, 1);
  assert.deepEqual(output.match(/^pages.+$/gm), [
    "pages/wrong.md:4:2: error: `a_` is no formula that can be set: something is missing in it",
    "pages/wrong.md:4:6: error: this picture has no address",
    "pages/wrong.md:6:1: warning: the published page will not load this `<script>`: its policy does not allow it",
  ]);
  await site.edit("pages/wrong.md", "$a_$ ![]()", "");
  const second = await site.build();
  assert.match(
    second.output,
    /pages\/wrong\.md:8:6: error: `assets\/betty\.heic` cannot be opened as a picture/,
  );
});

test("a library of the owner's own stays theirs", async () => {
  await site.edit(
    ".eleventy.ts",
    "eleventyConfig.addPlugin(vitae);",
    'eleventyConfig.setLibrary("md", { render: () => "<p>Mine</p>" });\n  eleventyConfig.addPlugin(vitae);',
  );
  const { code, output } = await site.build();
  assert.equal(code, 0, output);
  assert.match(await site.read("_site/about/index.html"), /<p>Mine<\/p>/);
});
