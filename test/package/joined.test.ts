import assert from "node:assert/strict";
import { test } from "node:test";
import { BLOG, blogWith } from "./blog.ts";
import { installTheme, packTheme, temporaryFolder } from "./packed.ts";
import { build, DATA, dataIn, type Files, writeFiles } from "./site.ts";

const theme = packTheme();

function site(files: Files): string {
  const folder = temporaryFolder("blog");
  writeFiles(folder, files);
  installTheme(folder, theme);
  return folder;
}

const IMPORT = 'const { default: vitae } = await import("eleventy-theme-vitae");';
const ADA = `${IMPORT} eleventyConfig.addPlugin(vitae, { data: "people/ada", key: "ada", address: "/ada/" });`;
const ada = dataIn("people/ada");

const without = build(site(BLOG));

/** What a build has beyond the blog's own files, which must be as they are without the theme. */
function added(files: Files): Files {
  const rest = { ...files };
  for (const [name, text] of Object.entries(without)) {
    assert.equal(files[name], text, name);
    delete rest[name];
  }
  return rest;
}

test("a blog that gains a CV stays as it was, byte for byte, and the CV is whole", () => {
  const cv = added(build(site({ ...blogWith(ADA), ...ada })));
  assert.ok(
    Object.keys(cv).every((name) => name.startsWith("ada/")),
    Object.keys(cv).join(" "),
  );
  const page = cv["ada/index.html"] ?? "";
  assert.match(page, /<h1>Ada Lovelace<\/h1>/);
  assert.match(page, /Sketch of the Analytical Engine/);
  assert.match(page, /href="\.\/cv\.txt"/);
  assert.match(cv["ada/cv.txt"] ?? "", /^\s*Ada Lovelace/i);
  assert.match(cv["ada/contact.vcf"] ?? "", /^BEGIN:VCARD/);
  assert.match(page, /<link rel="canonical" href="https:\/\/ada\.example\.org\/">/);
});

test("what is written in the data stays text, though the host has switched escaping off", () => {
  const data = dataIn("people/ada", { ...DATA, "profile.yaml": "name: Ada <script>alert(1)</script>\n" });
  const cv = added(build(site({ ...blogWith(ADA), ...data })));
  const markup = Object.keys(cv).filter((name) => /\.(?:html|xml)$/.test(name));
  assert.ok(markup.length > 3, markup.join(" "));
  for (const name of markup) assert.ok(!cv[name]?.includes("<script>alert"), name);
});

test("two people are two plugin calls, each with their own pages, pictures and styles", () => {
  const ben = dataIn("people/ben", {
    ...DATA,
    "profile.yaml": "name: Ben Ode\n",
    "site.yaml":
      "languages: [en, de]\nsections: [about, education]\nviews: [{ page: short, text: short.txt, sections: [about] }]\n",
    "about.de.md": "Ben sammelt Steine.\n",
  });
  const call = `eleventyConfig.addPlugin(vitae, { data: "people/ben", key: "ben", address: "/team/ben/", assets: "people/ben/assets" });`;
  const files = added(
    build(
      site({
        ...blogWith(`${ADA} ${call}`),
        ...ada,
        ...ben,
        "people/ben/assets/notes.txt": "Notes",
        "people/ben/assets/css/own.css": "h1 { color: teal }",
      }),
    ),
  );
  assert.match(files["ada/index.html"] ?? "", /Ada Lovelace/);
  for (const place of ["team/ben/short/index.html", "team/ben/short.txt"]) {
    assert.match(files[place] ?? "", /Ben Ode/i);
    assert.doesNotMatch(files[place] ?? "", /education/i);
    assert.match(files[place.replace("ben/", "ben/de/")] ?? "", /Ben sammelt Steine/);
  }
  assert.doesNotMatch(files["ada/index.html"] ?? "", /Ben Ode|teal/);
  assert.match(files["team/ben/index.html"] ?? "", /Ben Ode/);
  assert.doesNotMatch(files["team/ben/index.html"] ?? "", /Ada Lovelace/);
  assert.match(files["team/ben/index.html"] ?? "", /h1 { color: teal }/);
  assert.match(
    files["team/ben/de/index.html"] ?? "",
    /<html lang="de">.*h1 \{ color: teal \}.*Ben sammelt Steine/s,
  );
  assert.match(
    files["team/ben/de/index.html"] ?? "",
    /<a href="\.\.\/" hreflang="en" lang="en">English<\/a>/,
  );
  assert.match(files["team/ben/de/assets/resume.pdf"] ?? "", /^%PDF/);
  assert.equal(files["team/ben/assets/notes.txt"], "Notes");
  assert.match(files["team/ben/assets/resume.pdf"] ?? "", /^%PDF/);
});

test("an override in the host's folders is used, and sees the host's filters", () => {
  const files = build(
    site({ ...blogWith(ADA), ...ada, "_includes/parts/name.njk": "<h1>{{ cv.profile.name | loud }}</h1>" }),
  );
  assert.match(files["ada/index.html"] ?? "", /<h1>ADA LOVELACE<\/h1>/);
});

test("the theme's pages are in the host's collections where the owner says so", () => {
  const files = build(site({ ...blogWith(ADA.replace("key:", "collections: true, key:")), ...ada }));
  assert.match(files["sitemap.xml"] ?? "", /<loc>\/ada\/<\/loc>/);
});

test("data within a host's input folder does not become pages", () => {
  const plugin = ADA.replace("people/ada", "content/ada");
  const cv = added(build(site({ ...blogWith(plugin), ...dataIn("content/ada") })));
  assert.ok(!("ada/about/index.html" in cv), Object.keys(cv).join(" "));
});
