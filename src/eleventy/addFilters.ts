import type { Person, Publication, Site } from "../cv/model.ts";
import { formatDiagnostic } from "../diagnostics/formatDiagnostics.ts";
import { absoluteUrl } from "../faces/absoluteUrl.ts";
import { feedEntries } from "../faces/feedEntries.ts";
import { highwireTags } from "../faces/highwire.ts";
import { jsonLd } from "../faces/jsonLd.ts";
import { jsonResume } from "../faces/jsonResume.ts";
import { plainText } from "../faces/plainText.ts";
import { scholarlyArticle } from "../faces/scholarlyArticle.ts";
import { vcard } from "../faces/vcard.ts";
import type { Policy } from "../kinds/policy.ts";
import { citationDetails } from "../lists/citationDetails.ts";
import { paperLinks } from "../lists/paperLinks.ts";
import { paperSummary } from "../lists/paperSummary.ts";
import { shortBibtex } from "../lists/shortBibtex.ts";
import { shortenAuthors } from "../lists/shortenAuthors.ts";
import { shownRoleMarks } from "../lists/shownRoleMarks.ts";
import { icon } from "../look/icon.ts";
import { printedAddress } from "../look/printedAddress.ts";
import { moveStyles } from "../pages/moveStyles.ts";
import { pagePolicy } from "../pages/pagePolicy.ts";
import { rootOf, siteUrl } from "../pages/siteUrl.ts";
import { writeBibtex } from "../publications/writeBibtex.ts";
import { writeCslJson } from "../publications/writeCslJson.ts";
import { writeRis } from "../publications/writeRis.ts";
import { toHtml } from "../text/html.ts";
import { joinTexts } from "../text/joinTexts.ts";
import type { Block, Inline, Text } from "../text/nodes.ts";
import { toPlain } from "../text/plain.ts";
import { withoutLinks } from "../text/withoutLinks.ts";
import { fillWord } from "../words/fillWord.ts";
import { markIgnored } from "./besidePlugins.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";
import type { Filter, FilterScope } from "./nunjucks.ts";

type Nodes = (Inline | Block)[];
/** What a template has written, as Nunjucks marks it. */
type Html = { toString(): string };

/** Gives templates what they need to write the record: all names begin with `cv`, to keep out of a host's way. */
export function addFilters(eleventyConfig: EleventyConfig): void {
  /** The way from the page that is being written to the CV's root. */
  const rootFor = ({ ctx }: FilterScope) => {
    if (!ctx.page) throw new Error("A macro must be imported `with context`, or its links lead nowhere.");
    const address = ctx.cv?.address ?? "/";
    // The page for what is not found is served at any depth, so that only a whole address leads out of it.
    return ctx.anyDepth ? eleventyConfig.getFilter("url")(address) : rootOf(ctx.page.url, address);
  };
  eleventyConfig.amendLibrary("njk", (environment) => {
    const safe = environment.getFilter("safe");
    const filters: Record<string, Filter> = {
      // Text
      cvHtml(nodes?: Nodes) {
        return safe(toHtml(nodes, { root: rootFor(this), pictures: this.ctx.cv?.pictures }));
      },
      cvUnlinked: (text: Text) => withoutLinks(text),
      cvPlain: (nodes?: Nodes) => toPlain(nodes),
      cvJoin: (texts: (Text | undefined)[] | undefined, separator = ", ") => joinTexts(texts, separator),
      cvFill: fillWord,
      cvIcon: (name: string | undefined) => safe(name ? icon(name) : ""),
      cvProblem: formatDiagnostic,

      // Addresses
      cvUrl(url: string) {
        return siteUrl(url, rootFor(this));
      },
      cvAbsolute(url: string | false, site?: string) {
        if (!url) return undefined;
        const address = this.ctx.cv?.address ?? "/";
        return absoluteUrl(url.startsWith(address) ? `/${url.slice(address.length)}` : url, site);
      },
      cvAddress: (url: string, site?: string) => printedAddress(url, site) ?? "",

      // Whole pages
      cvMoveStyles: (html: Html) => moveStyles(String(html)),
      cvPolicy: (css: Html, allowed?: Policy) => pagePolicy(String(css), allowed),
      cvIgnored: (html: Html) => safe(markIgnored(String(html))),

      // Publications
      cvAuthors: (people: Person[], most?: number) => shortenAuthors(people, most),
      cvMarks: (publications: Publication[], most?: number) => shownRoleMarks(publications, most),
      cvDetails: citationDetails,
      cvPaperLinks: paperLinks,
      cvSummary: paperSummary,
      cvHighwire: (publication: Publication, { url }: Site) => highwireTags(publication, url),
      cvArticle: (publication: Publication, site: Site) => safe(scholarlyArticle(publication, site)),
      cvFeedEntries: (publications: Publication[], { url }: Site) => feedEntries(publications, url),
      cvBibtex: writeBibtex,
      cvShortBibtex: shortBibtex,
      cvRis: writeRis,
      cvCslJson: (publications: Publication[]) =>
        `${JSON.stringify(writeCslJson(publications), undefined, 2)}\n`,

      // The whole record in another format
      cvJsonResume: jsonResume,
      cvText: plainText,
      cvCard: vcard,
      cvJsonLd: jsonLd,
    };
    for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  });
}
