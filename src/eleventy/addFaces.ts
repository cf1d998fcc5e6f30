import { jsonLd } from "../faces/jsonLd.ts";
import { jsonResume } from "../faces/jsonResume.ts";
import { plainText } from "../faces/plainText.ts";
import { vcard } from "../faces/vcard.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";

/** Gives templates the other faces of the record, whole: `{{ cv | cvJsonResume | safe }}`. */
export function addFaces(eleventyConfig: EleventyConfig): void {
  eleventyConfig.amendLibrary("njk", (environment) => {
    environment.addFilter("cvJsonResume", jsonResume);
    environment.addFilter("cvText", plainText);
    environment.addFilter("cvCard", vcard);
    environment.addFilter("cvJsonLd", jsonLd);
  });
}
