/** A `.bib` is data from strangers: nothing in it becomes markup, script or a link that runs something. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Publication } from "../../src/model/cv.ts";
import { writeBibtex } from "../../src/outputs/bibtex.ts";
import { writeCslJson } from "../../src/outputs/cslJson.ts";
import { writeRis } from "../../src/outputs/ris.ts";
import { source } from "../../src/problems/source.ts";
import { readPublications } from "../../src/publications/readPublications.ts";
import { toHtml } from "../../src/text/html.ts";

const attacks = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  '"><iframe src=javascript:alert(1)></iframe>',
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  "JaVa\tScRiPt:alert(1)",
  "&#106;avascript:alert(1)",
  "\\href{javascript:alert(1)}{x}",
  "\\href{data:text/html,<script>alert(1)</script>}{x}",
  "\\url{vbscript:alert(1)}",
  "[x](javascript:alert(1))",
  "$\\href{javascript:alert(1)}{x}$",
  "$\\text{<img src=x onerror=alert(1)>}$",
  "$\\style{background:url(javascript:alert(1))}{x}$",
  '$\\class{x" onload=alert(1)}{x}$',
  "<style>*{display:none}</style>",
  "<b onclick=alert(1)>x</b>",
  "<i><script>alert(1)</script></i>",
  "\\verb|<script>alert(1)</script>|",
  "<!-- --><script>alert(1)</script>",
  "]]><script>alert(1)</script>",
  "{{ 7 * 7 }} {% include 'x' %} $[7*7]",
  "__proto__",
  "\u202e\u0000\ufeff<script>alert(1)</script>",
];
const fields =
  "title subtitle author editor booktitle journal year date month volume number pages doi url eprint arxiv pdf code html slides poster video website blog supp data abstract note addendum award award_name abbr keywords annotation additional_info publisher school address author+an pubstate related relatedstring howpublished series preview selected hidden_ crossref_".split(
    " ",
  );

/** Elements that text from a `.bib` may become. */
const harmless =
  /<\/?(?:em|strong|mark|sup|sub|span class="smallcaps"|span|del|code|a href="(?:https?:|mailto:|[/#.])[^"<>]*"|a|p|br|math|m[a-z]+|semantics|annotation)(?: (?:class|display|width|height|stretchy|fence|form|separator|lspace|rspace|accent|mathvariant|displaystyle|scriptlevel|linethickness|rowspacing|columnspacing|columnalign|xmlns|encoding|movablelimits|voffset|depth|minsize|maxsize|symmetric|intent|role|tabindex)="[^"<>]*")*\s*\/?>/gi;

function assertHarmless({
  title,
  venue,
  note,
  award,
  addenda,
  abstract,
  links,
  url,
  authors,
}: Publication): void {
  const html = [title, venue, note, award, abstract, ...addenda].map((text) => toHtml(text ?? [])).join("\n");
  assert.doesNotMatch(html.replaceAll(harmless, ""), /</, html);
  for (const address of [...links.map((link) => link.url), url ?? "/"]) {
    assert.match(address, /^(?:https?:\/\/|mailto:|[/#.?])/);
    assert.doesNotMatch(address, /[\s<>"]/);
  }
  for (const { name, url } of authors) assert.ok(typeof name === "string" && url === undefined);
}

for (const field of fields) {
  test(`no attack gets through in \`${field}\``, async () => {
    for (const attack of attacks) {
      const written = attack.replaceAll(/[{}]/g, (brace) => (attack.includes("{%") ? "" : brace));
      const all: Record<string, string> = {
        title: "T",
        author: "A. Bee",
        booktitle: "B",
        year: "2000",
        [field]: written,
      };
      const text = `@inproceedings{a,\n${Object.entries(all)
        .map(([name, value]) => `  ${name} = {${value}}`)
        .join(",\n")}\n}`;
      const { publications } = await readPublications([source("p.bib", text)], {
        name: "X Y",
        otherNames: [],
      });
      assert.equal(publications.length, 1, text);
      publications.forEach(assertHarmless);
      assertWellFormed(publications);
    }
  });
}

test("no attack gets through in a key or a type", async () => {
  for (const attack of attacks) {
    const key = attack.replaceAll(/[{},\s"=]/g, "");
    const { publications } = await readPublications([source("p.bib", `@misc{${key}, title={T}}`)], {
      name: "X Y",
      otherNames: [],
    });
    for (const { slug } of publications) assert.match(slug, /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);
    assertWellFormed(publications);
  }
});

/** What is written out has as many records as went in, whatever their fields say. */
function assertWellFormed(publications: Publication[]): void {
  assert.equal(writeRis(publications).match(/^TY {2}- /gm)?.length ?? 0, publications.length);
  for (const line of writeRis(publications).split("\r\n")) assert.match(line, /^(?:[A-Z][A-Z0-9] {2}- |$)/);
  assert.equal(writeBibtex(publications).match(/^@/gm)?.length ?? 0, publications.length);
  assert.equal(JSON.parse(JSON.stringify(writeCslJson(publications))).length, publications.length);
}
