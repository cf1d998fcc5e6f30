import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Site } from "../../src/record/cv.ts";
import { readColors } from "../../src/style/colors.ts";
import { pageCss, styleNames, usedCss } from "../../src/style/pageCss.ts";
import { themePath } from "../../src/themePath.ts";

const folder = await mkdtemp(join(tmpdir(), "vitae-css-"));
after(() => rm(folder, { recursive: true }));
const { findings: _, ...colors } = readColors({});
const site: Site = { title: "", language: "en", style: "classic", colors };
const theme = themePath("assets/css");

test("layers come first, in one line, then the colours in all three places", async () => {
  const css = await pageCss({ theme, site: folder }, site);
  assert.match(
    css,
    /^@layer tokens,base,layout,parts,style,print;@layer tokens\{:root\{--vitae-background: #fff/,
  );
  assert.match(css, /@media\(prefers-color-scheme:dark\)\{:root\{--vitae-background: #17171c;/);
  assert.match(css, /@media print\{:root\{--vitae-background: #ffffff;/);
});

test("everything of the theme stands in a layer, so that an owner's rule always wins", async () => {
  const whole = await pageCss({ theme, site: folder }, site);
  const css = whole.replace(/^@layer [^;{]*;/, "").replaceAll(/\/\*.*?\*\//g, "");
  let depth = 0;
  let rule = "";
  for (const character of css) {
    if (depth === 0) rule += character;
    if (character === "{") depth++;
    if (character === "}" && --depth === 0) {
      assert.match(rule, /^@layer [a-z]+\{$/);
      rule = "";
    }
  }
  assert.equal(depth, 0);
});

test("a sheet of the site replaces the theme's of its name, and all others come last, as they are", async () => {
  await mkdir(join(folder, "styles"));
  await writeFile(join(folder, "entry.css"), "@layer parts { .entry { color: teal } }");
  await writeFile(join(folder, "own.css"), "/* mine */\na  { color: red }");
  await writeFile(join(folder, "styles", "mine.css"), "@layer style { h1 { color: navy } }");
  const css = await pageCss({ theme, site: folder }, { ...site, style: "mine" });
  assert.ok(css.endsWith("\n/* mine */\na  { color: red }"));
  assert.ok(css.includes("@layer parts{.entry{color:teal}}"));
  assert.ok(!css.includes("grid-area"));
  assert.ok(css.includes("@layer style{h1{color:navy}}"));
  assert.deepEqual(await styleNames([join(theme, "styles"), join(folder, "styles"), join(folder, "none")]), [
    ...(await styleNames([join(theme, "styles")])),
    "mine",
  ]);
});

test("shortening a sheet of the theme loses no rule, no string and no space that means something", async () => {
  await writeFile(
    join(folder, "icon.css"),
    `a  >  b { /* x { } */
      content: "a  /* b */  { c }"; margin: 0 auto;
      width: calc(1px  +  2px) }
    @media (min-width: 1px)  {  c  d { quotes: 'f  g' } }
    .a /* one */ .x{color:red} .b{margin:0; /* two */}`,
  );
  const css = await pageCss({ theme, site: folder }, site);
  await rm(join(folder, "icon.css"));
  const short =
    'a>b{content:"a  /* b */  { c }";margin:0 auto;width:calc(1px + 2px)}@media(min-width:1px){c d{quotes:"f  g"}}.a .x{color:red}.b{margin:0}';
  assert.ok(css.includes(short), css);
});

test("a brace that is missing in one sheet of the theme costs no other its rules", async () => {
  await writeFile(join(folder, "icon.css"), "@layer parts { .icon { color: teal");
  const css = await pageCss({ theme, site: folder }, site);
  await rm(join(folder, "icon.css"));
  assert.ok(css.includes("@layer parts{.icon{color:teal}}"));
});

test("an owner's own sheet is left as it is written", async () => {
  const written = ".a /* one */ .x{color:red} .b{margin:0; /* two */}\n\n\n  .c  {}";
  await writeFile(join(folder, "own.css"), written);
  const css = await pageCss({ theme, site: folder }, site);
  await rm(join(folder, "own.css"));
  assert.ok(css.endsWith(`\n${written}`));
});

test("nothing in an owner's sheet ends the element that it stands in", async () => {
  await writeFile(
    join(folder, "own.css"),
    '.a::after { content: "</style><script>alert(1)</script>" } /* </STYLE> */',
  );
  const css = await pageCss({ theme, site: folder }, site);
  await rm(join(folder, "own.css"));
  assert.doesNotMatch(css, /<\/style/i);
  assert.match(css, /content: "<\\\/style><script>/);
});

test("sheets for a class are only in pages that have something of it", async () => {
  const css = await pageCss({ theme, site: folder }, site);
  for (const [html, sheets] of [
    ["", ""],
    ['<p class="a menu">', ".menu ul"],
    ["<p class = photo><p class='b filter'>", ".photo .filter input"],
    ['<p class="menus">menu &lt;p class=&quot;menu&quot;>', ""],
  ] as const) {
    const used = usedCss(css, html);
    for (const selector of [".menu ul", ".photo", ".filter input", ".problems"])
      assert.equal(used.includes(`${selector}{`), sheets.includes(selector), `${selector} for ${html}`);
    assert.ok(used.includes(".skip{") && used.endsWith(css.slice(-200)));
    assert.doesNotMatch(used, /\/\*/);
  }
  assert.ok(usedCss(css, "", ["problems"]).includes(".problems{"));
});
