/** Jekyll's tags that LiquidJS does not have (https://jekyllrb.com/docs/liquid/tags/). */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type Context,
  type Emitter,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from "liquidjs";
import { type JekyllSite, textOf } from "./jekyllSite.ts";
import { escapeHtml } from "./kramdown/escape.ts";

/** Teaches `engine` the tags of Jekyll, for the page at `path` within the folder of pages. */
export function addJekyllTags(engine: Liquid, site: JekyllSite, path: string): void {
  const baseurl = textOf(site.config.baseurl).replace(/\/$/, "");

  engine.registerTag(
    "highlight",
    class extends Tag {
      readonly language: string;
      readonly hasLines: boolean;
      readonly templates: Template[] = [];

      constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
        super(token, rest, liquid);
        const [language = "", ...options] = token.args.trim().split(/\s+/);
        if (language === "") throw new Error("highlight needs a language: {% highlight ruby %}");
        this.language = language.toLowerCase();
        this.hasLines = options.some((option) => option.startsWith("linenos"));
        for (let next = rest.shift(); !isEnd(next, "endhighlight"); next = rest.shift()) {
          if (!next) throw new Error(`tag ${token.getText()} not closed`);
          this.templates.push(liquid.parser.parseToken(next, rest));
        }
      }

      override *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
        const inside = yield this.liquid.renderer.renderTemplates(this.templates, context);
        const code = escapeHtml(inside.replace(/^[\n\r]+|[\n\r]+$/g, ""), "all");
        emitter.write(`\n${figure(this.language, code, this.hasLines)}\n`);
      }
    },
  );

  engine.registerTag("link", {
    parse(token: TagToken) {
      this.templates = this.liquid.parse(token.args.trim());
    },
    *render(context: Context): Generator<unknown, string, string> {
      const rendered = yield this.liquid.renderer.renderTemplates(this.templates, context);
      const target = rendered.replace(/^\//, "");
      if (!existsSync(join(site.pages, target)) && !existsSync(target)) {
        throw new Error(`there is no page ${target}`);
      }
      const url = `/${target.replace(/\.(md|markdown)$/, ".html").replace(/(^|\/)index\.html$/, "$1")}`;
      return baseurl + url;
    },
  });

  engine.registerTag("include_relative", {
    parse(token: TagToken) {
      const file = join(site.pages, dirname(path), token.args.trim().split(/\s+/)[0] ?? "");
      if (!existsSync(file)) throw new Error(`there is no file ${file}`);
      this.templates = this.liquid.parse(readFileSync(file, "utf8"));
    },
    *render(context: Context): Generator<unknown, string, string> {
      return yield this.liquid.renderer.renderTemplates(this.templates, context);
    },
  });
}

function isEnd(token: TopLevelToken | undefined, name: string): boolean {
  return token !== undefined && "name" in token && token.name === name;
}

/** The figure that Jekyll makes of highlighted code, without the colours. */
function figure(language: string, code: string, hasLines: boolean): string {
  const numbers = Array.from({ length: code.split("\n").length }, (_, i) => `${i + 1}\n`).join("");
  const content = hasLines
    ? `<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">${numbers}</pre></td><td class="code"><pre>${code}\n</pre></td></tr></tbody></table>`
    : code;
  return `<figure class="highlight"><pre><code class="language-${language.replaceAll("+", "-")}" data-lang="${language}">${content}</code></pre></figure>`;
}
