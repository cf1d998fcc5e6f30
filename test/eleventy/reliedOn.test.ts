import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Eleventy } from "@11ty/eleventy";
import type { EleventyConfig, Environment, Loader } from "../../src/eleventy/eleventyConfig.ts";
import { fill, handed } from "../../src/eleventy/handover.ts";

/**
 * What the theme relies on of Eleventy and Nunjucks without their documentation saying it. Where one of these fails with a new
 * version, `src/eleventy` has to be looked at, in the file that the test names.
 */
describe("relied on, though not documented", () => {
  const folders: string[] = [];
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  /** What a site of these pages writes, by address. */
  async function build(pages: Record<string, string>, configure: (config: EleventyConfig) => void) {
    const folder = mkdtempSync(join(tmpdir(), "vitae-relied-"));
    folders.push(folder);
    for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
    const options = { configPath: null, quietMode: true, config: configure };
    const eleventy = new Eleventy(folder, join(folder, "_site"), options);
    eleventy.disableLogger();
    const written = await eleventy.toJSON();
    return Object.fromEntries(written.map(({ url, content }) => [url, content]));
  }

  /** A loader of these templates, as `addTemplates.ts` and `checkTemplates.ts` make one. */
  function loaderOf(templates: Record<string, string>): Loader {
    return {
      cache: {},
      pathsToNames: {},
      getSource: (name) => {
        const src = templates[name];
        return src === undefined ? null : { src, path: name, noCache: true };
      },
    };
  }

  let environment: Environment;
  before(async () => {
    await build({ "page.njk": "" }, (config) => {
      config.amendLibrary("njk", (made) => {
        environment = made;
      });
    });
  });

  it("what a preprocessor gives the data, a layout and a title, is used (addMarkdown.ts)", async () => {
    const pages = await build(
      { "own.md": "*Words*", "around.njk": "{{ title }}: {{ content | safe }}" },
      (config) => {
        config.setIncludesDirectory("_layouts");
        config.addPreprocessor("layout", "md", (data) => {
          Object.assign(data, { layout: "around.njk", title: "Own" });
          return undefined;
        });
        config.addLayoutAlias("around.njk", "../around.njk");
        config.ignores.add("**/around.njk");
      },
    );
    assert.equal(pages["/own/"], "Own: <p><em>Words</em></p>\n");
  });

  it("of data, Eleventy copies plain objects and adds lists together, and hands instances of classes on (handover.ts)", async () => {
    const record = handed();
    const seen: unknown[] = [];
    const plain: unknown[] = [];
    await build(
      {
        "one.njk": "{{ cv | see }}{{ plain | seePlain }}",
        "two.njk": "{{ cv | see }}",
        "page.njk": "",
      },
      (config) => {
        config.addGlobalData("cv", record);
        config.addGlobalData("plain", { list: [1] });
        config.addTemplate("three.njk", "{{ cv | see }}{{ plain | seePlain }}", {
          cv: record,
          plain: { list: [1] },
        });
        config.amendLibrary("njk", (made) => {
          made.addFilter("see", (cv: unknown) => void seen.push(cv));
          made.addFilter("seePlain", (value: { list: unknown }) => void plain.push(value.list));
        });
        config.on("eleventy.before", () => fill(record, { sections: [] }));
      },
    );
    assert.equal(seen.length, 3);
    assert.ok(
      seen.every((cv) => cv === record),
      "all templates see the one object",
    );
    assert.deepEqual(record.sections, []);
    assert.deepEqual(plain.toSorted(), [[1], [1, 1]], "or else the handover could be simpler");
  });

  it("a configuration shows what it has been given (options.ts, addPages.ts, addCv.ts)", async () => {
    await build({}, (config) => {
      assert.deepEqual(config.chokidarConfig, {});
      config.setChokidarConfig({ usePolling: false });
      config.addGlobalData("name", 1);
      config.addPassthroughCopy({ from: "/to" });
      config.addExtension("typ", { compile: () => () => "" });
      config.addDataExtension("csv", () => []);
      assert.deepEqual(config.chokidarConfig, { usePolling: false });
      assert.ok("name" in (config.globalData ?? {}));
      assert.equal(config.passthroughCopies.from?.outputPath, "/to");
      assert.ok([...config.extensionMap].some(({ extension }) => extension === "typ"));
      assert.ok(config.dataExtensions?.has("csv"));
    });
  });

  it("an environment has a list of loaders, the last of which is asked last (addTemplates.ts)", async () => {
    environment.loaders.push(
      loaderOf({ "a.njk": "first", "b.njk": "first" }),
      loaderOf({ "b.njk": "second", "c.njk": "second" }),
    );
    assert.deepEqual(await Promise.all(["a.njk", "b.njk", "c.njk"].map(render)), [
      "first",
      "first",
      "second",
    ]);
  });

  it("a template is a function of an environment, whose filters, options and loaders it uses (addTemplates.ts)", async () => {
    environment.loaders.push(
      loaderOf({ "outer.njk": '{% block x %}{{ "<" }}{% endblock %}{% include "inner.njk" %}' }),
    );
    const beside: Environment = Object.assign(Object.create(environment), {
      opts: { ...environment.opts, autoescape: false },
      loaders: [...environment.loaders, loaderOf({ "inner.njk": '{{ "&" | upper }}' })],
    });
    const template = beside.getTemplate("outer.njk");
    template.compile();
    assert.deepEqual(Object.keys(template.blocks), ["x"]);
    const inBeside =
      (part: typeof template.rootRenderFunc) =>
      (_: unknown, ...rest: unknown[]) =>
        part(beside, ...rest);
    const obj = {
      root: inBeside(template.rootRenderFunc),
      b_x: inBeside(template.blocks.x ?? assert.fail()),
    };
    environment.loaders.push({
      cache: {},
      pathsToNames: {},
      getSource: (name) => (name === "bridge.njk" ? { src: { type: "code", obj }, path: "outer.njk" } : null),
    });
    assert.equal(await render("bridge.njk"), "<&");
  });

  it("a template that does not parse is refused with its line and column, counted from 1 (checkTemplates.ts)", () => {
    environment.loaders.push(loaderOf({ "broken.njk": "one\n{% if %}" }));
    assert.throws(() => environment.getTemplate("broken.njk", true), {
      lineno: 2,
      colno: 7,
      message: "(broken.njk) [Line 2, Column 7]\n  unexpected token: %}",
    });
  });

  it("where it is included within a loop, the error is lost, or else the check could go (checkTemplates.ts)", async () => {
    environment.loaders.push(
      loaderOf({ "loop.njk": '{% for x in [1, 2] %}[{% include "broken.njk" %}]{% endfor %}' }),
    );
    assert.equal(await render("loop.njk"), "[[");
  });

  /** As Eleventy does it: the first answer counts. */
  function render(name: string): Promise<string> {
    type Rendered = { render(data: object, done: (error: unknown, text: string) => void): void };
    return new Promise((resolve, reject) => {
      (environment.getTemplate(name) as unknown as Rendered).render({}, (error, text) =>
        error ? reject(error) : resolve(text),
      );
    });
  }
});
