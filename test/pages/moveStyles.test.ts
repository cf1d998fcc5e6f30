import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { moveStyles } from "../../src/eleventy/pageHtml.ts";
import { buildSite } from "../support/buildSite.ts";

describe("style attributes", () => {
  it("become rules that only their elements have, and all else stays as it is", () => {
    const { html, css } = moveStyles(
      '<p>a</p><p class="b" style="color: red" title="1 < 2">b &amp; c</p><br style="clear:both"/><i style="color: red">d</i>',
    );
    const [red = "", clear = ""] = css.match(/s-[0-9a-f]+/g) ?? [];
    assert.equal(css, `.${red} { color: red }\n.${clear} { clear:both }`);
    assert.equal(
      html,
      `<p>a</p><p class="b ${red}" title="1 &lt; 2">b &amp; c</p><br class="${clear}" /><i class="${red}">d</i>`,
    );
  });

  it("cannot end the rule they become, or the style sheet", () => {
    const { css } = moveStyles('<p style="color: red } body { display: none } </style><script>">a</p>');
    assert.doesNotMatch(css.slice(css.indexOf("{") + 1, -1), /[{}<]/);
  });

  it("of an owner's prose work under the policy of the page", async () => {
    const pages = await buildSite({
      "background.md": 'I work on <span style="color: #0a0">trees</span> and `<p style="x">`.\n',
    });
    const { document } = parseHTML(pages["/"] ?? "");
    const trees = [...document.querySelectorAll(".prose span")].find(
      ({ textContent }) => textContent === "trees",
    );
    const name = trees?.getAttribute("class") ?? "";
    assert.match(
      document.querySelector("style")?.textContent ?? "",
      new RegExp(`\\.${name} \\{ color: #0a0 \\}`),
    );
    assert.equal(document.querySelectorAll("[style]").length, 0);
    assert.equal(document.querySelector(".prose code")?.textContent, '<p style="x">');
  });
});
