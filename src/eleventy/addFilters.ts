import { shortBibtex, writeBibtex } from "../outputs/bibtex.ts";
import { writeCslJson } from "../outputs/cslJson.ts";
import { feedEntries, newsEntries } from "../outputs/feedEntries.ts";
import { highwireTags } from "../outputs/highwire.ts";
import { jsonLd, scholarlyArticle } from "../outputs/jsonLd.ts";
import { jsonResume } from "../outputs/jsonResume.ts";
import { plainText } from "../outputs/plainText.ts";
import { writeRis } from "../outputs/ris.ts";
import { vcard } from "../outputs/vcard.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { formatDiagnostic } from "../problems/formatDiagnostics.ts";
import { chipClasses, filterChips } from "../publications/lists/filterChips.ts";
import { citationDetails, paperLinks, paperSummary } from "../publications/lists/paperPage.ts";
import { authorLine, roleMarks } from "../publications/lists/shownAuthors.ts";
import type { Person, Policy, Publication, SectionPage, Site } from "../record/cv.ts";
import { factLines } from "../record/factLines.ts";
import { usedCss } from "../style/pageCss.ts";
import { fontFaces, type WebFont } from "../style/webFonts.ts";
import { absoluteUrl, printedAddress, rootOf, siteUrl } from "../text/address.ts";
import { attributesHtml } from "../text/escape.ts";
import { directionOf, foreignAttributes, initialsOf, ogLocale, withLanguage } from "../text/foreign.ts";
import { labelOf, toHtml } from "../text/html.ts";
import { icon } from "../text/icons.ts";
import { type Block, type Inline, joinTexts, type Text, withoutLinks } from "../text/nodes.ts";
import { toPlain } from "../text/plain.ts";
import { fillWord } from "../text/words.ts";
import type { EleventyConfig, Filter, FilterScope } from "./eleventyConfig.ts";
import type { ServedCv } from "./handover.ts";
import { alternatesOf } from "./languagePages.ts";
import { markIgnored, moveStyles, pagePolicy } from "./pageHtml.ts";

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
  const languageOf = ({ ctx }: FilterScope) => ctx.cv?.site.language ?? "en";
  eleventyConfig.amendLibrary("njk", (environment) => {
    const safe = environment.getFilter("safe");
    const filters: Record<string, Filter> = {
      // Text
      /** @param isMarked whether what is around the text says its language already (`cvForeign`) */
      cvHtml(nodes: Nodes = [], isMarked = false) {
        const { pictures, own } = this.ctx.cv ?? {};
        const marked = isMarked ? nodes : withLanguage(nodes, languageOf(this));
        return safe(toHtml(marked, { root: rootFor(this), pictures, own }));
      },
      cvUnlinked: (text: Text) => withoutLinks(text),
      cvPlain: (nodes?: Nodes) => toPlain(nodes),
      cvJoin(texts: (Text | undefined)[] | undefined, separator?: string) {
        return joinTexts(texts, separator ?? String(this.ctx.cv?.words.comma ?? ", "));
      },
      cvName: (nodes: Text) => safe(attributesHtml(labelOf(nodes))),
      cvForeign(said: string | Text, named?: string) {
        const text = typeof said === "string" ? said : toPlain(said);
        const language = named || this.ctx.cv?.standIns?.get(text);
        return safe(attributesHtml(foreignAttributes(text, languageOf(this), language)));
      },
      cvDirection: directionOf,
      cvLocale: ogLocale,
      cvInitials: initialsOf,
      cvFill: fillWord,
      cvFactLines: factLines,
      cvIcon: (name: string | undefined) => safe(name ? icon(name) : ""),
      // What is wrong stands in the line above.
      cvProblem: (problem: Diagnostic) =>
        formatDiagnostic(problem).split(`: ${problem.message}\n`).slice(1).join(""),

      // Addresses
      cvUrl(url: string) {
        return siteUrl(url, rootFor(this), this.ctx.cv?.own);
      },
      /** As `page.url` says it. */
      cvPath(url: string) {
        return siteUrl(url, this.ctx.cv?.address ?? "/", this.ctx.cv?.own);
      },
      cvAlternates(url: string, cv: ServedCv) {
        return alternatesOf(url, cv).map((each) => ({ ...each, href: rootFor(this) + each.path }));
      },
      cvAbsolute(url: string | false, site?: string) {
        if (!url) return undefined;
        const address = this.ctx.cv?.address ?? "/";
        return absoluteUrl(url.startsWith(address) ? `/${url.slice(address.length)}` : url, site);
      },
      cvAddress: (url: string, site?: string) => printedAddress(url, site) ?? "",

      // Whole pages
      cvMoveStyles: (html: Html) => moveStyles(String(html)),
      cvFontFaces(fonts: WebFont[] | undefined, style: string) {
        return safe(fontFaces(style, fonts ?? [], rootFor(this)));
      },
      cvUsedCss: usedCss,
      cvPolicy: (css: Html, allowed?: Policy) => pagePolicy(String(css), allowed),
      cvIgnored: (html: Html) => safe(markIgnored(String(html))),

      // Publications
      cvAuthors(people: Person[], most?: number, more?: boolean) {
        const { words = {} } = this.ctx.cv ?? {};
        const options = { ...(most && { most }), more: more === true, language: languageOf(this), words };
        return authorLine(people, options);
      },
      cvMarks: (publications: Publication[], most?: number) => roleMarks(publications, most),
      cvDetails: citationDetails,
      cvPaperLinks: paperLinks,
      cvChips: filterChips,
      cvChipClasses: chipClasses,
      cvSummary: paperSummary,
      cvHighwire: (publication: Publication, { url }: Site) => highwireTags(publication, url),
      cvArticle: (publication: Publication, site: Site) => safe(scholarlyArticle(publication, site)),
      cvFeedEntries: (publications: Publication[], { url }: Site) => feedEntries(publications, url),
      cvNewsEntries: (page: SectionPage, { url }: Site) => newsEntries(page, url),
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
