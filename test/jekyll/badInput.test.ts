import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { jekyllSite } from "./jekyllSite.ts";

const cv = (text: string) => `---\nlayout: cv\n---\n${text}\n`;

test("everything wrong in pages from Jekyll is said at once, with its place and its remedy; nothing is written", async () => {
  const site = await jekyllSite({
    "_config.yml": "title: Ada\nstyle: kjheal\n",
    "pages/a.md": "---\nlayout: cv\ntitle: Ada: a life\n---\n# Ada\n",
    "pages/b.md": "---\ntitle: Ada\nlayout: resume\n---\n# Ada\n",
    "pages/c.md": cv("# Ada\n\n{% nosuchtag x %}"),
    "pages/d.md": cv("{% if page.title %}\nnever closed"),
    "pages/e.md": cv("A {% include gone.html %} b"),
    "pages/f.md": cv("{{ page.title"),
    "pages/g.md": "---\nlayout: cv\ntitle: Ada\nText without an end\n",
    "pages/h.md": cv('<a href="javascript:x()" ONCLICK="y()">a</a>\n<i class="fa fa-nosuchicon"></i>'),
    "pages/i.md": cv('<script>x</script> ![x](https://e.org/a.png)\n\n{{ "now" | date: "%Y" }}'),
  });
  try {
    const { code, output } = await site.build("--quiet");
    assert.equal(code, 1, output);
    const expected = readFileSync(new URL("badInput.txt", import.meta.url), "utf8");
    assert.equal(output.slice(0, output.indexOf("[11ty]")).trim(), expected.trim());
    assert.equal(existsSync(join(site.folder, "_site")), false);
  } finally {
    await site.remove();
  }
});
