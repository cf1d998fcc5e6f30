import assert from "node:assert/strict";
import { test } from "node:test";
import { waitFor } from "../support/siteCopy.ts";
import { jekyllSite, page } from "./jekyllSite.ts";

test("while serving, a page from Jekyll is new on every save, whatever is wrong in it", async () => {
  const site = await jekyllSite({ "pages/index.md": page, "_config.yml": "style: kjhealy\n" });
  const sees = (address: string, text: string | RegExp, what: string) =>
    waitFor(address, (html) => (typeof text === "string" ? html.includes(text) : text.test(html)), what);
  try {
    const address = await site.serve();
    await sees(address, "Analyst", "the page");

    await site.write("pages/index.md", page.replace("Analyst", "Programmer"));
    await sees(address, "Programmer &amp; metaphysician", "a save of the page");

    await site.write("_config.yml", "style: davewhipp\ntitle: Countess\n");
    await sees(address, "– Countess</title>", "a save of _config.yml");

    await site.write("pages/index.md", page.replace("title: Ada Example", "title: Ada: Example"));
    await sees(address, /class="problems"[\s\S]*pages\/index\.md:3:8/, "broken front matter");

    await site.write("pages/index.md", page.replace("## Papers", "{% nosuchtag %}"));
    await sees(address, /class="problems"[\s\S]*Liquid has no tag/, "a Liquid error");

    await site.write("pages/talks.md", "---\nlayout: cv\ntitle: Talks\n---\n# Talks\n");
    await sees(`${address}talks.html`, '<h1 id="talks">Talks</h1>', "a new page");

    await site.write("pages/index.md", page);
    await sees(address, /<h2 id="papers">(?![\s\S]*class="problems")/, "the page mended");
    assert.ok(site.isServing, site.log);
  } finally {
    await site.remove();
  }
});
