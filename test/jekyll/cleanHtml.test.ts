import assert from "node:assert/strict";
import { test } from "node:test";
import { cleanHtml } from "../../src/jekyll/cleanHtml.ts";
import { source } from "../../src/problems/source.ts";
import { readColors } from "../../src/style/colors.ts";
import { culori, leastContrast, readColor } from "../../src/style/correctColor.ts";

const colors = readColors({});

function clean(html: string) {
  return cleanHtml(html, { source: source("pages/index.md", html), offset: 0 }, { colors });
}

test("event handlers and links to scripts are dropped, however they are written, and reported", () => {
  const { html, diagnostics } = clean(
    '<a HREF=" java\nscript:x()" OnClick="x()" onmouseover=y>a</a><form action="JavaScript:x"><img src="data:text/html,x"></form>',
  );
  assert.equal(html, "<a>a</a><form><img></form>");
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["html-script-address", "html-event-handler", "html-event-handler"],
  );
});

test("rules of a style element move to the page's style sheet; one that asks another host is left out", () => {
  assert.deepEqual(clean("<style>p { margin: 0 }</style><p>a</p>"), {
    html: "<p>a</p>",
    css: "p { margin: 0 }",
    heading: undefined,
    diagnostics: [],
  });
  const foreign = clean("<style>@import url(https://fonts.example/x.css);</style>");
  assert.equal(foreign.css, "");
  assert.equal(foreign.diagnostics[0]?.code, "html-foreign");
});

test("a link among text is told from it by more than its colour", () => {
  const link = (text: string) =>
    clean(text.replace("<a", '<a style="color:#BA55D3; text-decoration:none"')).html;
  assert.match(link("<p>see <a>here</a></p>"), /<a style="color: light-dark\([^)]*\)">/);
  assert.match(link("<p><a>Title</a><br>Authors</p>"), /text-decoration: ?none/);
  assert.match(clean('<p>202<a style="text-decoration:none">1</a></p>').html, /text-decoration: ?none/);
});

test("roles of footnotes that are no longer for such elements are left out", () => {
  const { html } = clean(
    '<sup id="fnref:1" role="doc-noteref"><a href="#fn:1">1</a></sup><ol><li id="fn:1" role="doc-endnote">x</li></ol>',
  );
  assert.equal(html, '<sup id="fnref:1"><a href="#fn:1">1</a></sup><ol><li id="fn:1">x</li></ol>');
});

test("a date tag at the head of a paragraph is marked", () => {
  const code = (text: string) => `<code class="language-plaintext highlighter-rouge">${text}</code>`;
  const { html } = clean(
    `<p>${code("2020")}\nx</p><p>${code("2014-2016")}</p><p>${code("x")}</p><p>a ${code("2020")}</p>`,
  );
  const marked = "language-plaintext highlighter-rouge date-tag";
  assert.equal(
    html,
    `<p><code class="${marked}">2020</code>\nx</p>` +
      `<p><code class="${marked}">2014-2016</code></p><p><code class="${marked}">x</code></p><p>a ${code("2020")}</p>`,
  );
});

test("icons of an icon font are drawn by the style sheet, the element stays", () => {
  const { html, css } = clean('<i class="fab fa-github"></i><i class="fa">not empty</i><i>x</i>');
  assert.equal(
    html,
    '<i class="fab fa-github drawn-icon icon-fa7-brands-github" aria-hidden="true"></i><i class="fa">not empty</i><i>x</i>',
  );
  assert.match(
    css,
    /^\.icon-fa7-brands-github \{ --drawing: url\("data:image\/svg\+xml,%3Csvg xmlns='[^"]+'?"\); \}$/,
  );
});

test("colours that cannot be read are corrected for the light and the dark, those that can stay", () => {
  assert.equal(clean('<b style="color: #444452; margin: 0">x</b>').html.includes("margin: 0"), true);
  assert.match(
    clean('<font color="FFA500">x</font>').html,
    /^<font style="color: light-dark\(#[0-9a-f]{6}, #ffa500\)">/,
  );
  assert.equal(clean('<b style="color: inherit">x</b>').html, '<b style="color: inherit">x</b>');
  assert.equal(
    clean('<b style="margin:0;background:url(a;b.png)">x</b>').html.includes("url(a;b.png)"),
    true,
  );
});

test("whatever colours an owner picks, each text has 4.5:1 on what it stands on", () => {
  const names = ["red", "yellow", "#777", "silver", "navy", "hsl(60 100% 50%)", "rgb(1,2,3)", "lime"];
  for (const background of names) {
    for (const color of names) {
      const { html } = clean(
        `<div style="background-color: ${background}" bgcolor="${background}"><b style="color: ${color}">x</b></div>`,
      );
      const [, light = "", dark = light] =
        /^<div><b style="color: (?:light-dark\()?(.+?)(?:, (#[^)]+|.+)\))?">x<\/b><\/div>$/.exec(html) ?? [];
      const shown = [
        [light, colors.light.background],
        [dark, colors.dark.background],
      ];
      for (const [own = "", behind = ""] of shown)
        assert.ok(contrast(own, behind) >= leastContrast, `${color}: ${html}`);
    }
  }
});

function contrast(color: string, background: string): number {
  const [above, below] = [readColor(color), readColor(background)];
  assert.ok(above && below, `${color}, ${background}`);
  const { wcagContrast, formatHex } = culori();
  return wcagContrast(formatHex(above), formatHex(below));
}
