import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { compareDom, idsAndLinks } from "./compareDom.ts";
import { jekyllSite, page } from "./jekyllSite.ts";
import { renderMarkdown } from "./renderMarkdown.ts";

const config = "markdown: kramdown\nstyle: kjhealy\ntitle: Ada\ndescription: Her work\nlang: en\n";

test("a page from Jekyll is published as it is, in the place of the theme's own", async () => {
  const site = await jekyllSite({ "pages/index.md": page, "_config.yml": config });
  try {
    const { code, output } = await site.build();
    assert.equal(code, 0, output);
    assert.match(
      output,
      /pages\/index\.md: warning: this page takes the place of `pages\/index\.njk`, which has the same address, `\/`\n {2}→ delete `pages\/index\.njk`, or, to have that one back, `pages\/index\.md`/,
    );
    const html = await site.read("_site/index.html");
    const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
    assert.equal(compareDom(main, renderMarkdown(page, config), idsAndLinks), "");
    assert.match(html, /<html lang="en">/);
    assert.match(html, /<title>Ada Example – Ada<\/title>/);
    assert.match(html, /<meta name="description" content="Her work">/);
    assert.doesNotMatch(html, /\sstyle=|\son\w+=|<script(?! type="application\/ld\+json")/);
    assert.match(html, /img-src 'self' data:/);
    assert.match(html, /\.icon-fa7-solid-envelope \{ --drawing: url\("data:image\/svg\+xml,/);
    assert.match(html, /<code class="[^"]*date-tag">2016<\/code>/);
    assert.match(html, /--vitae-heading:\s*#aa0000/);
  } finally {
    await site.remove();
  }
});

test("it needs no data beside it", async () => {
  const site = await jekyllSite({ "pages/index.md": page, "_config.yml": config, _data: undefined });
  try {
    const { code, output } = await site.build();
    assert.equal(code, 0, output);
    assert.match(await readFile(join(site.folder, "_site/index.html"), "utf8"), /<h1 id="ada-example">/);
  } finally {
    await site.remove();
  }
});
