import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOf, keep, readKept } from "../kept.ts";
import type { Cv } from "../record/cv.ts";
import { toHex } from "../style/correctColor.ts";
import { directionOf } from "../text/foreign.ts";
import { themePath } from "../themePath.ts";

/** The template, in `_includes/pdf`. */
const FILE = "social.typ";

/**
 * Makes what shows where a page is shared (https://ogp.me) for those who have no photo: a picture of the name and what the person
 * is, in the colours of the page, with its address in the site; kept for the builds to come. Letters are drawn as outlines, so
 * that no font of the machine is asked. None where Typst does not run.
 */
export async function socialPicture(
  { profile, site }: Cv,
  { root, assets, templates }: Record<"root" | "assets" | "templates", string>,
): Promise<{ url: string; bytes: Uint8Array } | undefined> {
  const { name, nativeName, label = "" } = profile;
  const hex = (color = "") => toHex(color) ?? "#000000";
  const { background, text, heading } = site.colors.light;
  const data = {
    ...{ name: nativeName ? `${name} (${nativeName})` : name, label },
    ...{ background: hex(background), text: hex(text), heading: hex(heading) },
    lang: new Intl.Locale(site.language).language,
    dir: directionOf(site.language),
  };
  const template = await readFile(join(root, templates, FILE)).catch(() =>
    readFile(themePath(`_includes/pdf/${FILE}`)),
  );
  const cache = join(root, ".cache", "pictures");
  // A comment, such as `eject` writes, draws nothing.
  const drawn = template.toString().replace(/^\/\/.*\n/gm, "");
  const key = hashOf(JSON.stringify([drawn, data]));
  const url = `assets/pictures/${key}.png`;
  const kept = await readKept<Uint8Array>(cache, key);
  const bytes = kept ?? (await draw(template, data, { root, assets }, site.language));
  if (bytes && !kept) await keep(cache, key, bytes);
  return bytes && { url, bytes };
}

async function draw(
  bytes: Buffer,
  data: Record<"name" | "label", string>,
  places: Record<"root" | "assets", string>,
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
    const files = new Map([["main.typ", { bytes, file: FILE }]]);
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
