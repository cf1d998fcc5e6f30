import assert from "node:assert/strict";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { type WrittenSite, writeSite } from "../support/writeSite.ts";

/** The standard and nothing but: rules of taste, which an owner's own text may break, are left out. */
const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: { "no-inline-style": "error", "no-implicit-button-type": "error", "no-dup-id": "error" },
});

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

for (const [name, prefix] of [
  ["at the root of its host", "/"],
  ["under a path", "/cv/"],
] as const) {
  describe(`the site ${name}`, () => {
    let site: WrittenSite;
    const read = (page: string) =>
      readFile(join(site.folder, page.endsWith("/") ? `${page}index.html` : page), "utf8");
    before(async () => {
      site = await writeSite(`--pathprefix=${prefix}`);
    });
    after(() => site.remove());

    it("is valid HTML on every page", async () => {
      assert.ok(site.pages.includes("/") && site.pages.includes("/404.html"));
      for (const page of site.pages) {
        const { results } = await validator.validateString(await read(page));
        const problems = results.flatMap(({ messages }) => messages);
        assert.deepEqual(
          problems.map(
            ({ line, column, message, ruleId }) => `${page}:${line}:${column} ${ruleId}: ${message}`,
          ),
          [],
        );
      }
    });

    it("has no dead link within it, from any page", async () => {
      let links = 0;
      for (const page of site.pages) {
        const { document } = parseHTML(await read(page));
        const base = `http://site${prefix}${page.slice(1)}`;
        for (const element of document.querySelectorAll("[href], [src]")) {
          const url = new URL(element.getAttribute("href") ?? element.getAttribute("src") ?? "", base);
          if (url.host !== "site") continue;
          links++;
          assert.ok(url.pathname.startsWith(prefix), `${page} leads out of the site to ${url.pathname}`);
          const path = decodeURIComponent(url.pathname.slice(prefix.length));
          const file = join(site.folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);
          assert.ok(await exists(file), `${page} leads to ${path}, which is not there`);
          const target =
            url.hash && file.endsWith(".html") ? parseHTML(await readFile(file, "utf8")).document : undefined;
          if (target)
            assert.ok(target.getElementById(decodeURIComponent(url.hash.slice(1))), `${page}: ${url.hash}`);
        }
      }
      assert.ok(links > 5);
    });

    it("loads no script on any page but the game's", async () => {
      for (const page of site.pages.filter((path) => !path.endsWith("game.html"))) {
        const scripts = parseHTML(await read(page)).document.querySelectorAll("script");
        const types = [...scripts].map((script) => script.getAttribute("type"));
        assert.deepEqual(
          types.filter((type) => type !== "application/ld+json"),
          [],
          page,
        );
      }
    });
  });
}
