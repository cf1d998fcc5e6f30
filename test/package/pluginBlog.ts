import { copyFileSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { SAMPLE_ASSETS } from "../support/sample.ts";
import { installTheme, type Packed } from "./packed.ts";
import { type Files, writeFiles } from "./site.ts";

/**
 * A blog as Eleventy's own starter makes one: all style sheets and scripts of a page are gathered from its HTML, pictures are
 * made smaller, headings get ids, links to files become addresses, drafts are left out. Its layouts have the names that many use.
 */
function blogFiles(plugins: string): Files {
  return {
    "package.json": '{ "type": "module" }',
    "eleventy.config.js": `import { HtmlBasePlugin, IdAttributePlugin, InputPathToUrlTransformPlugin } from "@11ty/eleventy";
import { eleventyImageTransformPlugin } from "@11ty/eleventy-img";
import navigation from "@11ty/eleventy-navigation";
import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import highlight from "@11ty/eleventy-plugin-syntaxhighlight";
import vitae from "eleventy-theme-vitae";

export default function (eleventyConfig) {
  eleventyConfig.addPreprocessor("drafts", "*", (data) => (data.draft ? false : undefined));
  eleventyConfig.addPassthroughCopy({ "./public/": "/" });
  eleventyConfig.addBundle("css", { toFileDirectory: "dist", bundleHtmlContentFromSelector: "style" });
  eleventyConfig.addBundle("js", { toFileDirectory: "dist", bundleHtmlContentFromSelector: "script" });
  eleventyConfig.addPlugin(highlight, { preAttributes: { tabindex: 0 } });
  eleventyConfig.addPlugin(navigation);
  eleventyConfig.addPlugin(HtmlBasePlugin);
  eleventyConfig.addPlugin(InputPathToUrlTransformPlugin);
  eleventyConfig.addPlugin(feedPlugin, {
    type: "atom",
    outputPath: "/feed.xml",
    collection: { name: "posts", limit: 10 },
    metadata: { language: "en", title: "A blog", base: "https://blog.example.org/", author: { name: "A. Blogger" } },
  });
  eleventyConfig.addPlugin(eleventyImageTransformPlugin, {
    formats: ["webp", "auto"],
    widths: [200],
    htmlOptions: { imgAttributes: { loading: "lazy", decoding: "async" } },
  });
  eleventyConfig.addPlugin(IdAttributePlugin);
  eleventyConfig.addShortcode("year", () => "2024");
  ${plugins}
}

export const config = {
  templateFormats: ["md", "njk", "html", "liquid", "11ty.js"],
  markdownTemplateEngine: "njk",
  htmlTemplateEngine: "njk",
  dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
};
`,
    "_data/metadata.js": 'export default { title: "A blog", url: "https://blog.example.org" };\n',
    "_includes/layouts/base.njk": `<!doctype html>
<html lang="en">
<head>
<title>{{ title or metadata.title }}</title>
<style>body { color: black }</style>
<style>{% getBundle "css" %}</style>
<script>console.log("all pages")</script>
</head>
<body>
<nav>{% for entry in collections.all | eleventyNavigation %}<a href="{{ entry.url }}">{{ entry.title }}</a>{% endfor %}</nav>
{{ content | safe }}
<script type="module" src="{% getBundleFileUrl "js" %}"></script>
</body>
</html>
`,
    "_includes/layouts/page.njk":
      '---\nlayout: layouts/base.njk\n---\n<article class="of-the-blog">{{ content | safe }}</article>\n',
    "_includes/layouts/document.njk": "<p>A document of the blog: {{ content | safe }}</p>\n",
    "content/content.11tydata.js": 'export default { layout: "layouts/page.njk" };\n',
    "content/index.njk":
      '---\ntitle: Home\neleventyNavigation: { key: Home, order: 1 }\n---\n{% for post in collections.posts %}<a href="{{ post.url }}">{{ post.data.title }}</a>{% endfor %}\n',
    "content/about.md":
      "---\ntitle: About\neleventyNavigation: { key: About, order: 2 }\n---\n## Me\n\n![A dog](./dog.jpg)\n",
    "content/document.md": "---\nlayout: layouts/document.njk\n---\nText\n",
    "content/blog/first.md":
      "---\ntitle: First\ndate: 2024-01-01\ntags: posts\n---\nHello.\n\n```js\nconst one = 1;\n```\n\n<style>h1 { color: teal }</style>\n",
    "content/blog/draft.md": "---\ntitle: Draft\ndraft: true\ntags: posts\n---\nNot yet.\n",
    "public/robots.txt": "User-agent: *\n",
  };
}

const root = resolve(import.meta.dirname, "../..");

/** Makes that blog in a folder, with its plugins and the theme installed as npm does it; `plugins` is where the theme comes in. */
export function makePluginBlog(folder: string, theme: Packed, plugins: string, files: Files): void {
  writeFiles(folder, { ...blogFiles(plugins), ...files });
  copyFileSync(join(root, SAMPLE_ASSETS, "betty.jpg"), join(folder, "content/dog.jpg"));
  installTheme(folder, theme);
  const modules = join(folder, "node_modules");
  // What the plugins bring: they and the theme have one `sharp`, the newest that both can work with.
  for (const name of ["sharp", "@11ty"]) rmSync(join(modules, name));
  mkdirSync(join(modules, "@11ty"));
  for (const [from, names] of [
    ["node_modules/@11ty", readdirSync(join(root, "node_modules/@11ty"))],
    [
      "test/node_modules/@11ty",
      ["eleventy-img", "eleventy-navigation", "eleventy-plugin-rss", "eleventy-plugin-syntaxhighlight"],
    ],
  ] as const) {
    for (const name of names) symlinkSync(join(root, from, name), join(modules, "@11ty", name), "dir");
  }
  symlinkSync(join(root, "test/node_modules/sharp"), join(modules, "sharp"), "dir");
}
