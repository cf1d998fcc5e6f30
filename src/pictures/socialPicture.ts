import { createHash } from "node:crypto";
import { join } from "node:path";
import { keep, readKept } from "../kept.ts";
import type { Cv } from "../model/cv.ts";
import { toHex } from "../style/correctColor.ts";
import { directionOf } from "../text/foreign.ts";

/** What shows where a page is shared (https://ogp.me): its address in the site, and its bytes. */
export interface SocialPicture {
  url: string;
  bytes: Uint8Array;
}

const TEMPLATE = `#let data = json("data.json")
#set page(width: 1200pt, height: 630pt, margin: 90pt, fill: rgb(data.background))
#set text(font: data.fonts, fallback: false, fill: rgb(data.text), lang: data.lang, dir: if data.dir == "rtl" { rtl } else { ltr })
#place(bottom + start, dx: if data.dir == "rtl" { 90pt } else { -90pt }, dy: 90pt, rect(width: 1200pt, height: 18pt, fill: rgb(data.heading)))
#align(horizon, {
  par(leading: 0.35em, text(size: 88pt, weight: 600, data.name))
  if data.label != "" { v(32pt); par(leading: 0.5em, text(size: 42pt, fill: rgb(data.heading), data.label)) }
})
`;

/**
 * Makes a picture of the name and what the person is, in the colours of the page, for those who have no photo; kept for the builds to
 * come. Letters are drawn as outlines, so that no font of the machine is asked. None where Typst does not run.
 */
export async function socialPicture(
  { profile, site }: Cv,
  places: { root: string; assets: string },
): Promise<SocialPicture | undefined> {
  const { name, nativeName, label = "" } = profile;
  const hex = (color = "") => toHex(color) ?? "#000000";
  const { background, text, heading } = site.colors.light;
  const data = {
    ...{ name: nativeName ? `${name} (${nativeName})` : name, label },
    ...{ background: hex(background), text: hex(text), heading: hex(heading) },
    lang: new Intl.Locale(site.language).language,
    dir: directionOf(site.language),
  };
  const cache = join(places.root, ".cache", "pictures");
  const key = createHash("sha256")
    .update(JSON.stringify([TEMPLATE, data]))
    .digest("hex")
    .slice(0, 12);
  const url = `assets/pictures/${key}.png`;
  const [kept] = (await readKept(cache, key))?.files.values() ?? [];
  const bytes = kept ?? (await draw(data, places, site.language));
  if (bytes && !kept) await keep(cache, key, { facts: {}, files: new Map([[`${key}.png`, bytes]]) });
  return bytes && { url, bytes };
}

async function draw(
  data: { name: string; label: string },
  places: { root: string; assets: string },
  language: string,
) {
  try {
    // Loaded late: what opens fonts and sets text, for a picture that most builds find kept.
    const [{ clustersOf }, { chooseFonts }, { fontFamilies }, { typeset }, { default: sharp }] =
      await Promise.all([
        import("../pdf/characters.ts"),
        import("../pdf/fonts/chooseFonts.ts"),
        import("../pdf/fonts/fontFamilies.ts"),
        import("../pdf/typeset.ts"),
        import("sharp"),
      ]);
    const families = await fontFamilies(places, language);
    const fonts = await chooseFonts(families, clustersOf([data.name, data.label]));
    const files = new Map([["main.typ", { bytes: Buffer.from(TEMPLATE), file: "main.typ" }]]);
    const { compiler, document } = await typeset({ ...data, fonts: fonts.families.text }, fonts, files);
    if (!document || fonts.missing.size > 0) return undefined;
    return await sharp(Buffer.from(compiler.plainSvg(document)))
      .resize(1200, 630)
      .png({ palette: true })
      .toBuffer();
  } catch {
    // Typst or sharp has no program for this platform: what is shared has no picture.
    return undefined;
  }
}
