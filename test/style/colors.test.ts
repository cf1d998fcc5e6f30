import assert from "node:assert/strict";
import { test } from "node:test";
import { converter, formatHex, parse, wcagContrast } from "culori";
import fc from "fast-check";
import { readColors } from "../../src/style/colors.ts";
import { correctColor, toHex } from "../../src/style/correctColor.ts";
import { type ColorName, colorNames, colorTokens, paletteOf } from "../../src/style/palettes.ts";

/** What the original page has. */
const originalColors: Record<ColorName, string> = {
  background: "#ffffff",
  text: "#444452",
  heading: "#007bff",
  link: "#444452",
  title: "#BA55D3",
  date: "#aaa",
  highlight: "#FFA500",
  award: "red",
  hover: "#39f",
};

/** The colours of the markdown-cv template's two styles, as they were. */
const originals: Record<string, Partial<Record<ColorName, string>>> = {
  kjhealy: { text: "#000000", heading: "#aa0000", link: "#000000", title: "#000000" },
  davewhipp: { text: "#000000", heading: "#bc412b", link: "#000000", title: "#bc412b" },
};

const oklch = converter("oklch");
const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

test("any colour on any background becomes readable", () => {
  fc.assert(
    fc.property(hex, hex, (color, background) => {
      const corrected = correctColor(color, background) ?? assert.fail();
      assert.ok(wcagContrast(corrected, background) >= 4.5, `${corrected} on ${background}`);
    }),
    { numRuns: 2000 },
  );
});

test("a colour that is moved is moved no further than it needs, and keeps its hue", () => {
  fc.assert(
    fc.property(hex, fc.constantFrom("#ffffff", "#17171c"), (color, background) => {
      const corrected = correctColor(color, background) ?? assert.fail();
      if (corrected === color) return;
      assert.ok(wcagContrast(corrected, background) < 4.62, corrected);
      const [before, after] = [oklch(color), oklch(corrected)];
      // A colour with next to no chroma has a hue in name only, and rounding moves it.
      if (!before || !after || before.c < 0.05 || after.c < 0.05) return;
      const turn = Math.abs((before.h ?? 0) - (after.h ?? 0));
      assert.ok(Math.min(turn, 360 - turn) < 4, `${color} → ${corrected}`);
    }),
    { numRuns: 2000 },
  );
});

test("a colour that passes stays as it is written", () => {
  for (const color of ["#444452", "navy", "hsl(240 100% 25%)", "RebeccaPurple", "oklch(0.3 0.1 200)"]) {
    assert.equal(correctColor(color, "white"), color);
  }
  assert.equal(correctColor("000080", "white"), "#000080");
  assert.equal(correctColor("rgb(0 0 128", "white"), "#000080");
});

test("what shines through is counted", () => {
  const corrected = correctColor("rgb(0 0 0 / 20%)", "#ffffff") ?? assert.fail();
  assert.ok(wcagContrast(corrected, "#ffffff") >= 4.5);
});

test("what is no colour is none", () => {
  for (const text of ["", "inherit", "var(--x)", "currentcolor", "red;color:blue", "url(x)"]) {
    assert.equal(correctColor(text, "white"), undefined, text);
    assert.equal(toHex(text), undefined, text);
  }
});

test("the theme's own colours are the original's, corrected, and pass everywhere", () => {
  for (const name of colorNames) {
    const { light, dark, print } = colorTokens[name];
    if (name === "background") continue;
    assert.equal(light, correctColor(originalColors[name].toLowerCase(), colorTokens.background.light), name);
    assert.equal(print, light, name);
    assert.equal(dark, correctColor(dark, colorTokens.background.dark), name);
  }
});

test("so are those of the other styles", () => {
  for (const [style, colors] of Object.entries(originals)) {
    const palette = paletteOf(style);
    for (const name of colorNames) {
      const { light, dark, print } = palette[name];
      const original = colors[name];
      if (original) assert.equal(light, correctColor(original, palette.background.light), `${style} ${name}`);
      assert.equal(print, light, name);
      if (name !== "background") assert.equal(dark, correctColor(dark, palette.background.dark), name);
    }
    assert.deepEqual(readColors({}, style).light.heading, palette.heading.light);
  }
  assert.deepEqual(paletteOf("constructor"), paletteOf("classic"));
});

test("whatever colours an owner picks, all pairs pass in all places", () => {
  const owners = fc.dictionary(fc.constantFrom(...colorNames), hex);
  fc.assert(
    fc.property(owners, (colors) => {
      const { light, dark, print, findings } = readColors(colors);
      assert.deepEqual(findings, []);
      for (const place of [light, dark, print]) {
        for (const name of colorNames) {
          if (name === "background") continue;
          const contrast = wcagContrast(place[name] ?? "", place.background ?? "");
          assert.ok(contrast >= 4.5, `${name} ${place[name]} on ${place.background}: ${contrast}`);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("a light background is dark in the dark, a dark one stays, and paper is white", () => {
  const cream = readColors({ background: "#fffaf0" });
  assert.equal(cream.light.background, "#fffaf0");
  assert.ok((oklch(parse(cream.dark.background ?? ""))?.l ?? 1) < 0.25);
  assert.equal(cream.print.background, "#ffffff");
  const night = readColors({ background: "#001030" });
  assert.equal(night.light.background, "#001030");
  assert.equal(night.dark.background, "#001030");
});

test("links have the colour of the text unless they have one of their own", () => {
  assert.equal(readColors({ text: "#222222" }).light.link, "#222222");
  assert.equal(readColors({ text: "#222222", link: "#000080" }).light.link, "#000080");
});

test("a colour for a reader that knows no CSS", () => {
  assert.equal(toHex("rebeccapurple"), formatHex("rebeccapurple"));
});

test("bad colours and unknown names are reported, and the theme's stand in their stead", () => {
  const { findings, light } = readColors({
    headings: "red",
    award: "reed",
    link: "12 apples",
    sidebar: "#fff",
  });
  assert.deepEqual(findings, [
    {
      name: "headings",
      finding: {
        severity: "error",
        code: "unknown-colour",
        message: "unknown colour `headings`",
        remedy: "did you mean `heading`?",
      },
    },
    {
      name: "award",
      finding: {
        severity: "error",
        code: "bad-color",
        message: "`reed` is no colour",
        remedy: "did you mean `red`?",
      },
    },
    {
      name: "link",
      finding: {
        severity: "error",
        code: "bad-color",
        message: "`12 apples` is no colour",
        remedy: 'write a CSS colour, such as "#007bff", "rebeccapurple" or "hsl(211 100% 50%)", in quotes',
      },
    },
    {
      name: "sidebar",
      finding: {
        severity: "error",
        code: "unknown-colour",
        message: "unknown colour `sidebar`",
        remedy:
          "remove it, or use one of `background`, `text`, `heading`, `link`, `title`, `date`, `highlight`, `award`, `hover`",
      },
    },
  ]);
  assert.equal(light.award, colorTokens.award.light);
});

test("a background that only some screens have becomes one that all have, so that its contrast is the same on all", () => {
  const { light } = readColors({ background: "color(display-p3 0 1 0)" });
  assert.match(light.background ?? "", /^#[0-9a-f]{6}$/);
});
