import type { EleventyConfig } from "./eleventyConfig.ts";

/** What others' plugins look for (https://www.11ty.dev/docs/plugins/bundle/, https://www.11ty.dev/docs/plugins/image/), and our sign in it. */
const ATTRIBUTE = 'eleventy:ignore="vitae"';

/** The elements that they take out of a page or change. */
const ELEMENTS = /<(?:style|script|img)(?=[\s>/])/gi;

/**
 * Marks what a page of the theme has of its own, its style sheet, structured data and pictures, which a host's plugins would
 * else gather into bundles of its own pages, or look for in folders where they are not.
 */
export function markIgnored(html: string): string {
  return html.replace(ELEMENTS, (element) => `${element} ${ATTRIBUTE}`);
}

/** Takes the marks away again, after those plugins: they run before all other transforms. */
export function addUnmarking(eleventyConfig: EleventyConfig): void {
  eleventyConfig.addTransform("vitae", (content) =>
    typeof content === "string"
      ? content.replace(/(<\w+) eleventy:ignore=(?:"vitae"|vitae)/g, "$1")
      : content,
  );
}
