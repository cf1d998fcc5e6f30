import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { SiteCopy } from "../support/siteCopy.ts";

async function fingerprint(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = files.map(async (file) => [
    file,
    createHash("sha256")
      .update(await readFile(file))
      .digest("hex"),
  ]);
  return Object.fromEntries(await Promise.all(hashes));
}

describe("a build", () => {
  let site: SiteCopy;
  let output: string;
  let whole: Record<string, string>;
  const written = () => fingerprint(join(site.folder, "_site"));
  before(async () => {
    site = await SiteCopy.make();
    process.env.DEBUG = "vitae";
    const first = await site.build();
    delete process.env.DEBUG;
    output = first.output;
    assert.equal(first.code, 0, output);
    whole = await written();
    assert.ok(Object.keys(whole).length > 5);
  });
  after(() => site.remove());

  it("says with DEBUG=vitae what each of its steps takes", () => {
    const steps = [...output.matchAll(/vitae (.+): \d+ ms/g)].map(([, step]) => step);
    assert.deepEqual(steps, [
      "templates",
      "publications",
      "reading",
      "pictures",
      "PDFs",
      "sharing",
      "CSS",
      "publishing",
    ]);
  });

  it("with errors exits with 1, says them once, and leaves the site byte for byte as it was", async () => {
    await site.edit("_data/education.yaml", "area: Mathematics", "are: Mathematics");
    await site.edit("_data/background.md", "second year", "third year");
    const { code, output } = await site.build();
    assert.equal(code, 1);
    assert.equal(output.split("did you mean `area`?").length, 2, output);
    assert.match(output, /Nothing was written: there are problems \(1 error\)\./);
    assert.doesNotMatch(output, /\bat .*\.ts:/, "a stack trace would hide the message");
    assert.deepEqual(await written(), whole);
    await site.edit("_data/education.yaml", "are: Mathematics", "area: Mathematics");
    await site.edit("_data/background.md", "third year", "second year");
  });

  it("whose addresses stand in each other's way says all of them and leaves the site as it was", async () => {
    const files = {
      "_data/site.yaml": (await site.read("_data/site.yaml")).replace("assets/resume.pdf", "feed.xml/a.pdf"),
      "public/publications": "a file\n",
      "pages/long.md": `---\npermalink: /${"가".repeat(90)}/\n---\n`,
      "pages/paper.md": "---\npermalink: /publications/qiao2021pollux/\n---\n",
    };
    const before = await site.read("_data/site.yaml");
    for (const [file, text] of Object.entries(files)) await site.write(file, text);
    const { code, output } = await site.build();
    assert.equal(code, 1, output);
    for (const file of Object.keys(files)) assert.match(output, new RegExp(`${file}(?:|:\\d+:\\d+): error:`));
    assert.doesNotMatch(output, /stack trace/);
    assert.deepEqual(await written(), whole);
    await site.write("_data/site.yaml", before);
    for (const file of Object.keys(files).slice(1)) await site.delete(file);
  });

  it("with templates that do not parse says where each of them is wrong, and leaves the site as it was", async () => {
    const wrong = {
      "_includes/sections/general.njk": "{% for",
      "_includes/parts/foot.njk": "{{ cv.",
      "_includes/layouts/page.njk": "{% endif %}",
      "pages/section.njk": "{% set x = %}",
    };
    const before = new Map<string, string>();
    for (const [file, by] of Object.entries(wrong)) {
      before.set(file, await site.read(file));
      await site.write(file, `${before.get(file)}${by}\n`);
    }
    await site.write("public/new.txt", "not to be copied");
    const { code, output } = await site.build();
    assert.equal(code, 1, output);
    for (const [file, text] of before) {
      const place = `${file}:${text.split("\n").length}:`;
      assert.match(output.slice(output.indexOf(place)), /^\S+ error: this template does not parse: /, output);
      await site.write(file, text);
    }
    assert.deepEqual(await written(), whole);
    await site.delete("public/new.txt");
  });

  it("that was killed in the midst leaves nothing that the next one does not make whole", async () => {
    await site.edit("_data/background.md", "second year", "fourth year");
    await site.buildAndKill("_site/index.html");
    await site.edit("_data/background.md", "fourth year", "second year");
    const { code, output } = await site.build();
    assert.equal(code, 0, output);
    assert.deepEqual(await written(), whole);
  });

  it("whose template goes wrong only as it runs fails, and the next one makes the site whole", async () => {
    const foot = await site.read("_includes/parts/foot.njk");
    await site.write("_includes/parts/foot.njk", "{{ cv.site.title | nosuch }}");
    assert.equal((await site.build()).code, 1);
    await site.write("_includes/parts/foot.njk", foot);
    assert.equal((await site.build()).code, 0);
    assert.deepEqual(await written(), whole);
  });

  it("with warnings alone exits with 0 and says them", async () => {
    await site.edit("_data/awards.yaml", "date: 2010", "date: 2011-12");
    const { code, output } = await site.build();
    assert.equal(code, 0, output);
    assert.match(output, /_data\/awards\.yaml:28:9: warning: `2011-12` is read as December 2011/);
  });
});
