/** Links in the file system: read as data, followed within the project, refused beyond it. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { SiteCopy } from "../support/siteCopy.ts";

let site: SiteCopy;
let elsewhere: string;
const at = (path: string) => join(site.folder, path);

before(async () => {
  site = await SiteCopy.make();
  elsewhere = await mkdtemp(join(tmpdir(), "vitae-elsewhere-"));
  await writeFile(
    join(elsewhere, "zotero.bib"),
    "@misc{ada, title = {Notes}, author = {Lovelace, Ada}, year = 1843}\n",
  );
  await writeFile(join(elsewhere, "secret.txt"), "secret\n");
});
after(async () => {
  await site.remove();
  await rm(elsewhere, { recursive: true });
});

test("a data file may be one, and one within the project is published as what it leads to", async () => {
  await site.delete("_data/publications.bib");
  await symlink(join(elsewhere, "zotero.bib"), at("_data/publications.bib"));
  await site.write("notes/a.txt", "A\n");
  await symlink("../notes/a.txt", at("assets/a.txt"));
  await symlink("../notes", at("public/notes"));
  const { code, output } = await site.build("--quiet");
  assert.equal(code, 0, output);
  assert.match(await site.read("_site/index.html"), /Notes/);
  await rm(at("notes"), { recursive: true });
  assert.equal(await site.read("_site/assets/a.txt"), "A\n");
  assert.equal(await site.read("_site/notes/a.txt"), "A\n");
  await rm(at("assets/a.txt"));
  await rm(at("public/notes"));
});

test("one that leads out of the project, or nowhere, is an error", async () => {
  await symlink(join(elsewhere, "secret.txt"), at("assets/secret.txt"));
  await symlink(elsewhere, at("public/elsewhere"));
  await symlink("nowhere", at("public/nowhere"));
  await symlink(".", at("public/itself"));
  await site.delete("_includes/parts/foot.njk");
  await symlink("foot.njk", at("_includes/parts/foot.njk"));
  // Emacs has such a link for as long as a file is changed and not saved.
  await symlink("ada@engine.1843", at("_includes/parts/.#head.njk"));
  await symlink("nowhere.yaml", at("_data/nowhere.yaml"));
  const { code, output } = await site.build("--quiet");
  assert.equal(code, 1);
  for (const said of [
    "_data/nowhere.yaml: error: this file cannot be read",
    "assets/secret.txt: error: this is a link out of the project",
    "public/elsewhere: error: this is a link out of the project",
    "public/nowhere: error: this cannot be read: it is a link to nothing",
    "public/itself: error: this is a link out of the project, or to a folder that it lies in",
    "_includes/parts/foot.njk: error: this cannot be read: it is a link to nothing",
  ]) {
    assert.ok(output.includes(said), `${said} in ${output}`);
  }
  assert.doesNotMatch(output, /#head|stack trace/);
});

test("a folder that is called as a file, and a file where a folder is read, are errors that name them", async () => {
  const copy = await SiteCopy.make();
  try {
    for (const file of ["assets/css/own.css", "_includes/sections/general.njk", "pages/more.md"]) {
      await rm(join(copy.folder, file), { force: true });
      await mkdir(join(copy.folder, file));
    }
    await rm(join(copy.folder, "public"), { recursive: true });
    await copy.write("public", "");
    const { code, output } = await copy.build("--quiet");
    assert.equal(code, 1);
    assert.deepEqual(output.match(/^.+: error: .+$/gm)?.sort(), [
      "_includes/sections/general.njk: error: this is a folder with the name of a file",
      "assets/css/own.css: error: this is a folder with the name of a file",
      "pages/more.md: error: this is a folder with the name of a file",
      "public: error: this is a file with the name of a folder",
    ]);
  } finally {
    await copy.remove();
  }
});
