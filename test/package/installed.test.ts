import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { copyFork, SAMPLE_ASSETS } from "../support/sample.ts";
import { installTheme, packTheme, temporaryFolder } from "./packed.ts";
import { build, CONFIG, dataIn, readFiles, writeFiles } from "./site.ts";

const root = resolve(import.meta.dirname, "../..");
const theme = packTheme();

function site(files: Record<string, string>): string {
  const folder = temporaryFolder("site");
  writeFiles(folder, { "package.json": '{ "type": "module" }', "eleventy.config.js": CONFIG, ...files });
  installTheme(folder, theme);
  return folder;
}

test("the package holds compiled code, declarations, templates, pages, style sheets, schemas and the files of a new site, and nothing else", () => {
  const strange = theme.files.filter(
    (file) =>
      !/^(?:package\.json|README\.md|LICENSE)$/.test(file) &&
      !/^dist\/(?:.+\.(?:js|d\.ts)|pages\.json)$/.test(file) &&
      !/^_includes\/.+\.(?:njk|typ|yaml)$/.test(file) &&
      !/^pages\/.+\.(?:njk|typ)$/.test(file) &&
      !/^(?:assets|dist)\/css\/.+\.css$/.test(file) &&
      !/^schemas\/\w+\.json$/.test(file) &&
      !/^src\/cli\/starter\/\w+\.(?:yaml|yml|md|bib)$/.test(file),
  );
  assert.deepEqual(strange, []);
  const sheets = (folder: string) =>
    theme.files.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
  assert.deepEqual(sheets("dist/css/"), sheets("assets/css/"), "each sheet is there in short too");
});

test("the compiled code and its types ask for no package but those that npm installs with it", () => {
  const { name, dependencies, optionalDependencies, peerDependencies } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  const installed = new Set([
    name,
    ...Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }),
  ]);
  const code = theme.files.filter((file) => /^dist\/.+\.js$/.test(file));
  const asked = [...code, ...typesFrom("dist/index.d.ts")].flatMap(packagesIn);
  assert.ok(asked.includes("temml"), "what is loaded at its first use is found too");
  assert.ok(asked.includes("valibot"), "what types are made of is found too");
  assert.deepEqual(
    [...new Set(asked)].filter((each) => !installed.has(each)),
    [],
  );
});

function packagesIn(file: string): string[] {
  const text = readFileSync(join(theme.folder, file), "utf8");
  const asking = /(?:\bfrom|\bimport|\bimport\(|\w*require\w*\()\s*"((?:@[\w.-]+\/)?[a-z][\w.-]*)[^"]*"/gi;
  return [...text.matchAll(asking)]
    .map(([, name = ""]) => name)
    .filter((name) => !isBuiltin(name) && name !== "node");
}

/** The declarations that a user's own TypeScript comes to read. */
function typesFrom(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(theme.folder, file), "utf8");
  for (const [, path = ""] of text.matchAll(/from "(\.[^"]+)\.[jt]s"/g))
    typesFrom(join(dirname(file), `${path}.d.ts`), found);
  return found;
}

test("the README tells the package's size and its dependencies as they are", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8").replace(/\s+/g, " ");
  const [, size, own, all] =
    /less than (\d+) KB\. It has (\d+) dependencies of its own and (\d+) in all/.exec(readme) ?? [];
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const lock: { packages: Record<string, Record<string, boolean>> } = JSON.parse(
    readFileSync(join(root, "package-lock.json"), "utf8"),
  );
  const installed = Object.entries(lock.packages).filter(
    ([name, { dev, optional, devOptional, peer }]) => name && !dev && !optional && !devOptional && !peer,
  );
  assert.ok(theme.size < Number(size) * 1000, `the package is ${theme.size} bytes`);
  assert.deepEqual([Number(own), Number(all)], [Object.keys(dependencies).length, installed.length]);
});

test("a site of `_data` and a three-line configuration is the same site as the fork", () => {
  const fork = temporaryFolder("fork");
  copyFork(fork);
  rmSync(join(fork, "_data"), { recursive: true });
  rmSync(join(fork, "public"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(fork, "node_modules"));
  const installed = site({});
  cpSync(join(root, SAMPLE_ASSETS), join(installed, "assets"), { recursive: true });
  for (const folder of [fork, installed]) {
    writeFiles(folder, {
      ...dataIn("_data"),
      "public/robots.txt": "User-agent: *\n",
      "assets/favicon.svg": "<svg></svg>",
    });
  }
  const files = build(installed);
  assert.deepEqual(files, build(fork));
  assert.equal(files["robots.txt"], "User-agent: *\n");
  assert.equal(files["assets/favicon.svg"], "<svg></svg>");
});

test("every file of the theme, ejected as it is, gives the same site", () => {
  const folder = site(dataIn("_data"));
  const before = build(folder);
  const root = join(folder, "node_modules/eleventy-theme-vitae");
  const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const program = join(root, bin["eleventy-theme-vitae"]);
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
  const names = run("eject").trim().split("\n");
  run("eject", ...names);
  assert.deepEqual(build(folder), before);
  assert.ok(names.length > 50);
});

test("the packed program compiles a site's templates with the site's own Eleventy", () => {
  const folder = site({ ...dataIn("_data"), "_includes/parts/foot.njk": "{% endif %}\n" });
  const program = join(folder, "node_modules/eleventy-theme-vitae/dist/main.js");
  const { stdout } = spawnSync(process.execPath, [program, "check"], { cwd: folder, encoding: "utf8" });
  assert.match(stdout, /^_includes\/parts\/foot\.njk:1:4: error: .* unknown block tag: endif\n/);
});

test("a site without assets, public files, includes or pages of its own builds, and only what is made is written into it", () => {
  const folder = site(dataIn("_data"));
  const before = readdirSync(folder);
  const files = build(folder);
  assert.deepEqual(readdirSync(folder).sort(), [...before, ".cache", "_site", "pages"].sort());
  assert.deepEqual(readFiles(join(folder, "pages")), {});
  assert.match(files["index.html"] ?? "", /<h1>Ada Lovelace<\/h1>/);
  assert.match(files["index.html"] ?? "", /@layer tokens,/);
  assert.match(files["assets/favicon.svg"] ?? "", /^<svg/);
});

test("links work under a path and from disk: none begins with a slash but those of the page for any depth", () => {
  const folder = site(dataIn("_data"));
  const files = build(folder, "--pathprefix=/cv/");
  for (const [name, text] of Object.entries(files).filter(([name]) => name.endsWith(".html"))) {
    const absolute = [...text.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address);
    if (name === "404.html")
      assert.ok(
        absolute.every((address) => address?.startsWith("/cv/")),
        String(absolute),
      );
    else assert.deepEqual(absolute, [], name);
  }
});

test("a CommonJS configuration can load the theme", () => {
  const folder = site({
    ...dataIn("_data"),
    "package.json": "{}",
    "eleventy.config.js": `const { default: vitae, config } = require("eleventy-theme-vitae");
module.exports = (eleventyConfig) => { eleventyConfig.addPlugin(vitae); return config; };
`,
  });
  assert.match(build(folder)["index.html"] ?? "", /Ada Lovelace/);
});
