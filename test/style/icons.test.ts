import assert from "node:assert/strict";
import { test } from "node:test";
import { iconFromClasses } from "../../src/style/iconFromClasses.ts";
import { findIcon, icon } from "../../src/text/icons.ts";

test("a bare name is looked for in all sets", () => {
  assert.equal(findIcon("trophy")?.id, "fa7-solid:trophy");
  assert.equal(findIcon("github")?.id, "fa7-brands:github");
  assert.equal(findIcon("zenodo")?.id, "academicons:zenodo");
  assert.equal(findIcon("envelope-o")?.id, "fa:envelope-o");
});

test("what is no icon is none", () => {
  for (const name of [
    "frobnicate",
    "constructor",
    "__proto__",
    "",
    ":",
    "../../x:y",
    "simple-icons:matrix",
  ]) {
    assert.equal(findIcon(name), undefined, name);
    assert.equal(icon(name), "", name);
  }
});

test("an icon that mirrors another is drawn mirrored", () => {
  assert.match(findIcon("fa:arrow-right")?.body ?? "", /^<g transform="matrix\(-1 0 0 1 \d+ 0\)">/);
});

test("an icon is hidden from screen readers and has the colour and size of its text", () => {
  assert.match(
    icon("envelope"),
    /^<svg class="icon" aria-hidden="true" viewBox="0 0 640 640" width="1.25em" height="1.25em"><path fill="currentColor" d="[^"<>]+"\/><\/svg>$/,
  );
});

const classes: [classes: string, id: string | undefined][] = [
  ["fa fa-envelope", "fa7-solid:envelope"],
  ["fa fa-envelope-o", "fa:envelope-o"],
  ["fas fa-file-pdf", "fa7-solid:file-pdf"],
  ["far fa-envelope", "fa7-regular:envelope"],
  ["fab fa-github", "fa7-brands:github"],
  ["fa fa-2x fa-home", "fa7-solid:home"],
  ["fa-fw fa fa-solid fa-map-pin", "fa7-solid:map-pin"],
  ["fa fa-brands fa-github extra", "fa7-brands:github"],
  ["ai ai-orcid", "academicons:orcid"],
  ["ai ai-google-scholar ai-2x", "academicons:google-scholar"],
  ["fast furious", undefined],
  ["", undefined],
];
for (const [given, id] of classes) {
  test(`class="${given}"`, () => {
    const name = iconFromClasses(given);
    assert.equal(name === undefined ? undefined : findIcon(name)?.id, id);
  });
}
