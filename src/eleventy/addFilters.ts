import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../diagnostics/formatDiagnostics.ts";
import { absoluteUrl } from "../faces/absoluteUrl.ts";
import type { Policy } from "../kinds/policy.ts";
import { icon } from "../look/icon.ts";
import { printedAddress } from "../look/printedAddress.ts";
import { moveStyles } from "../pages/moveStyles.ts";
import { pagePolicy } from "../pages/pagePolicy.ts";
import { rootOf, siteUrl } from "../pages/siteUrl.ts";
import { toHtml } from "../text/html.ts";
import { joinTexts } from "../text/joinTexts.ts";
import type { Block, Inline, Text } from "../text/nodes.ts";
import { toPlain } from "../text/plain.ts";
import { withoutLinks } from "../text/withoutLinks.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import type { FilterScope } from "./nunjucks.ts";

/** Gives templates what they need to write the record's text: all names begin with `cv`, to keep out of a host's way. */
export function addFilters(eleventyConfig: EleventyConfig): void {
  /** The way from the page that is being written to the CV's root. */
  const rootFor = ({ ctx }: FilterScope) => {
    if (!ctx.page) throw new Error("A macro must be imported `with context`, or its links lead nowhere.");
    const address = ctx.cv?.address ?? "/";
    // The page for what is not found is served at any depth, so that only a whole address leads out of it.
    return ctx.anyDepth ? eleventyConfig.getFilter("url")(address) : rootOf(ctx.page.url, address);
  };
  eleventyConfig.amendLibrary("njk", (environment) => {
    const { safe } = environment.filters;
    environment.addFilter("cvHtml", function (nodes?: (Inline | Block)[]) {
      return safe(toHtml(nodes, { root: rootFor(this), pictures: this.ctx.cv?.pictures }));
    });
    environment.addFilter("cvUnlinked", (text: Text) => withoutLinks(text));
    environment.addFilter("cvPlain", (nodes?: (Inline | Block)[]) => toPlain(nodes));
    environment.addFilter("cvJoin", (texts: (Text | undefined)[] | undefined, separator = ", ") =>
      joinTexts(texts, separator),
    );
    environment.addFilter("cvUrl", function (url: string) {
      return siteUrl(url, rootFor(this));
    });
    environment.addFilter("cvAbsolute", function (url: string | false, site?: string) {
      if (!url) return undefined;
      const address = this.ctx.cv?.address ?? "/";
      return absoluteUrl(url.startsWith(address) ? `/${url.slice(address.length)}` : url, site);
    });
    environment.addFilter("cvAddress", (url: string, site?: string) => printedAddress(url, site) ?? "");
    environment.addFilter("cvIcon", (name: string | undefined) => safe(name ? icon(name) : ""));
    environment.addFilter("cvProblem", (problem: Diagnostic) => formatDiagnostic(problem));
    environment.addFilter("cvMoveStyles", (html: { toString(): string }) => moveStyles(String(html)));
    environment.addFilter("cvPolicy", (css: { toString(): string }, allowed?: Policy) =>
      pagePolicy(String(css), allowed),
    );
  });
}
