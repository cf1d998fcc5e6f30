import { join } from "node:path";
import type { Token } from "markdown-it";
import type { Written } from "../record/addresses.ts";
import { completeAddress, rootOf, siteUrl } from "../text/address.ts";
import { toHtml } from "../text/html.ts";
import { icon } from "../text/icons.ts";
import { nodesOf, readProse } from "../text/markdown.ts";
import { newMarkdown } from "../text/newMarkdown.ts";
import type { EleventyConfig, FilterScope } from "./eleventyConfig.ts";
import { titleOf, type UsersPage } from "./findPages.ts";

/** What a page says, and its file as it is. */
export interface PageText extends Written {
  text: string;
}

/** The data of a page that is being written. */
type PageData = FilterScope["ctx"];

/**
 * Reads the owner's Markdown pages as prose in `_data` is read: `==mark==`, maths, attributes, pictures with their copies,
 * addresses from the site's root. A library of the owner's own (https://www.11ty.dev/docs/languages/markdown/) stays theirs,
 * and in a site that is about more than the CV its Markdown does.
 *
 * @returns what such pages say, for what is made ready before they are written
 */
export function addMarkdown(
  eleventyConfig: EleventyConfig,
  { whole }: { whole: boolean },
  users: () => UsersPage[],
): () => PageText[] {
  if (!whole) return () => [];
  addLayout(eleventyConfig, users);
  if (eleventyConfig.libraryOverrides?.md) return () => [];
  const markdown = newMarkdown();
  const { rules } = markdown.renderer;
  const leaf = (tokens: Token[], index: number, _: unknown, env: PageData) => {
    const nodes = nodesOf(tokens[index] as Token);
    const [only] = nodes;
    const root = only?.type === "image" && !isOfSite(only.url) ? "" : rootFor(env);
    return toHtml(nodes, { root, pictures: env.cv?.pictures, own: env.cv?.own });
  };
  Object.assign(rules, { image: leaf, math_inline: leaf, math_block: leaf });
  rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index] as Token;
    const { href = "", icon: name = "", ...own } = Object.fromEntries(token.attrs ?? []);
    const url = isOfSite(href) ? siteUrl(href, rootFor(env), env.cv?.own) : completeAddress(href);
    // Paper need not repeat the address of a link that is one (see `assets/css/print.css`).
    const spelt = token.info === "auto" && { "data-address": "" };
    token.attrs = Object.entries({ href: url, ...spelt, ...own });
    return self.renderToken(tokens, index, options) + (name && icon(name));
  };
  // What may scroll must be reached by the keyboard.
  rules.table_open = () => '<table tabindex="0">';
  eleventyConfig.setLibrary("md", markdown);
  return () =>
    users()
      .filter(({ file }) => file.endsWith(".md") && !eleventyConfig.ignores.has(file))
      .map(({ file, text, content }) => ({ file, text, texts: [readProse(content)], links: [] }));
}

/** Gives a Markdown page that names no layout the theme's, and a title; one at an address that is no page's stays as it is. */
function addLayout(eleventyConfig: EleventyConfig, users: () => UsersPage[]): void {
  eleventyConfig.addPreprocessor("vitae-page", "md", (data) => {
    const page = users().find(({ file }) => file === join(data.page.inputPath));
    const { layout, permalink = "/" } = data;
    if (!page || layout !== undefined || !/(?:\/|\.html)$/.test(String(permalink))) return undefined;
    Object.assign(data, { layout: "layouts/page.njk", title: data.title ?? titleOf(page) });
    return undefined;
  });
}

/** Addresses that count from the site's root, as in `_data`; others count from the page, as on any page. */
function isOfSite(url: string): boolean {
  return /^\.?\/(?!\/)|^assets\//.test(url);
}

function rootFor({ page, cv }: PageData): string {
  return rootOf(page?.url, cv?.address);
}
