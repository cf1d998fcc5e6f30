import type { Files } from "./site.ts";

/**
 * A blog as the usual starters make one: its own folders, a layout named as theirs is, data for a whole folder, tag
 * pages made from the names of all collections, a feed, a sitemap, a page in Liquid, options for Nunjucks that the
 * theme's own templates would not survive, and a configuration in CommonJS. `PLUGINS` is where the theme comes in.
 */
export const BLOG: Files = {
  "package.json": "{}",
  "eleventy.config.js": `module.exports = async function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ "./public/": "/" });
  eleventyConfig.setNunjucksEnvironmentOptions({
    throwOnUndefined: true,
    autoescape: false,
    trimBlocks: true,
    lstripBlocks: true,
  });
  eleventyConfig.addFilter("readableDate", (date) => date.toISOString().slice(0, 10));
  eleventyConfig.addFilter("loud", (text) => text.toUpperCase());
  eleventyConfig.addCollection("recent", (api) => api.getFilteredByTag("posts").slice(-1));
  eleventyConfig.addShortcode("year", () => "2024");
  eleventyConfig.addGlobalData("motto", "Write & read");
  // PLUGINS
};
module.exports.config = {
  dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
  markdownTemplateEngine: "liquid",
  templateFormats: ["md", "njk", "html", "liquid", "11ty.js"],
};
`,
  "_data/metadata.js": 'module.exports = { title: "A blog", url: "https://blog.example.org" };\n',
  "_includes/layouts/base.njk": `<!doctype html>
<html lang="en">
<head><title>{{ metadata.title }}</title></head>
<body>
{% include "nav.njk" %}
{{ content | safe }}
<footer>{{ motto }} {% year %}</footer>
</body>
</html>
`,
  "_includes/layouts/post.njk": `---
layout: layouts/base.njk
---
<h1>{{ title }}</h1>
<time>{{ page.date | readableDate }}</time>
{{ content | safe }}
`,
  "_includes/nav.njk":
    '<nav>{% for entry in collections.all %}<a href="{{ entry.url }}">{{ entry.url }}</a> {% endfor %}</nav>\n',
  "content/content.11tydata.js": 'module.exports = { layout: "layouts/base.njk", lang: "en" };\n',
  "content/blog/blog.11tydata.js": 'module.exports = { tags: ["posts"], layout: "layouts/post.njk" };\n',
  "content/blog/first.md": "---\ntitle: First\ndate: 2024-01-01\ntags: [one, two]\n---\nHello {{ title }}.\n",
  "content/blog/second.md": "---\ntitle: Second\ndate: 2024-01-02\ntags: [two]\n---\n*Hello* again.\n",
  "content/index.njk": "{% for post in collections.recent %}{{ post.data.title | loud }}{% endfor %}\n",
  "content/liquid.liquid":
    "---\ndate: 2024-01-03\n---\n{{ motto }} {% year %} {{ collections.posts.size }}\n",
  "content/feed.njk": `---
permalink: /feed.xml
eleventyExcludeFromCollections: true
layout: false
---
{% for post in collections.posts %}<entry>{{ post.templateContent }}</entry>{% endfor %}
`,
  "content/sitemap.njk": `---
permalink: /sitemap.xml
eleventyExcludeFromCollections: true
layout: false
---
{% for item in collections.all %}<loc>{{ item.url }}</loc>{% endfor %}
`,
  "content/tags.njk": `---
pagination: { data: collections, size: 1, alias: tag }
permalink: /tags/{{ tag }}/
eleventyExcludeFromCollections: true
---
{% for item in collections[tag] %}{{ item.url }}{% endfor %}
`,
  "content/index.11tydata.js": "module.exports = { date: new Date(0) };\n",
  "public/style.css": "body { color: black }\n",
};

/** The blog with the theme in it. */
export function blogWith(plugins: string): Files {
  return {
    ...BLOG,
    "eleventy.config.js": (BLOG["eleventy.config.js"] ?? "").replace("// PLUGINS", plugins),
  };
}
