import type { Site } from "../cv/model.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { cleanHtml } from "./cleanHtml.ts";
import { type JekyllSite, type JekyllSource, kramdownSettings, textOf } from "./jekyllSite.ts";
import { jekyllUrl } from "./jekyllUrl.ts";
import { kramdown } from "./kramdown.ts";
import { renderLiquid } from "./renderLiquid.ts";

/** A Jekyll page, ready to be published. */
export interface JekyllPage {
  url: string;
  title: string | undefined;
  description: string | undefined;
  /** The text of its first `<h1>`. */
  heading: string | undefined;
  /** What stands in the page's `<main>`. */
  html: string;
  /** Rules for the page's style sheet: its icons, and what its `<style>` elements said. */
  css: string;
}

/** Makes HTML of a Jekyll page: its Liquid, then its Markdown, then what a page of the theme asks for. */
export function renderJekyllPage(
  page: JekyllSource,
  jekyll: JekyllSite,
  { colors, language }: Pick<Site, "colors" | "language">,
): { page: JekyllPage; diagnostics: Diagnostic[] } {
  const { source, frontMatter, offset } = page;
  const { text, diagnostics } = renderLiquid(page, jekyll);
  const markdown = readMarkdown(page, text, kramdownSettings(jekyll.config));
  const cleaned = cleanHtml(markdown.html, { source, start: offset, colors, language });
  return {
    page: {
      url: jekyllUrl(page, jekyll.config),
      title: textOf(frontMatter.title) || undefined,
      description: textOf(frontMatter.description) || undefined,
      heading: cleaned.heading,
      html: cleaned.html,
      css: cleaned.css,
    },
    diagnostics: [...diagnostics, ...markdown.diagnostics, ...cleaned.diagnostics],
  };
}

function readMarkdown(
  { source, offset }: JekyllSource,
  text: string,
  settings: Record<string, unknown>,
): { html: string; diagnostics: Diagnostic[] } {
  try {
    return { html: kramdown(text, settings), diagnostics: [] };
  } catch (error) {
    // Each level of quotes and lists is a call within a call.
    if (!(error instanceof RangeError)) throw error;
    const tooDeep = {
      severity: "error" as const,
      code: "markdown-too-deep",
      message: "this page nests quotes or lists too deep to be read",
      remedy: "look for a line with very many `>` or list marks, and take most of them out",
    };
    return { html: "", diagnostics: [diagnose(source, offset, 1, tooDeep)] };
  }
}
