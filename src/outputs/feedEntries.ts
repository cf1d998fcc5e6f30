import type { Publication, SectionPage } from "../model/cv.ts";
import { publicationsByDate } from "../publications/lists/listPublications.ts";
import { shortenAuthors } from "../publications/lists/shownAuthors.ts";
import { publicationUrl } from "../record/siteFiles.ts";
import { absoluteUrl, siteUrl } from "../text/address.ts";
import { joinTexts } from "../text/nodes.ts";
import { toPlain } from "../text/plain.ts";

/** So many entries of each are in a feed, and so many authors of a publication, as a list shows if nothing else is said. */
const MOST = 50;
const MOST_AUTHORS = 10;

/**
 * The newest publications for an Atom feed (RFC 4287), as plain text that XML can hold, each with its first authors, its last and
 * the owner. What is yet to appear has no date to be listed by, and is left out.
 *
 * @param site the site's address without a slash at its end; without it, links are relative to the feed
 */
export function feedEntries(publications: readonly Publication[], site: string | undefined) {
  const dated = publications.filter(({ date, year }) => date !== undefined || year !== undefined);
  const newest = publicationsByDate(dated, "newest").slice(0, MOST);
  return newest.map((publication) => {
    const { slug, title, venue, year, date = String(year), authors, abstract } = publication;
    const url = publicationUrl(publication);
    const whereAndWhen = [toPlain(venue), year].filter(Boolean).join(", ");
    return {
      title: forXml(toPlain(title)),
      // A name for ever, which must be a whole address.
      id: absoluteUrl(url, site) ?? `urn:vitae:${slug}`,
      url: absoluteUrl(url, site) ?? `.${url}`,
      updated: momentOf(date),
      authors: shortenAuthors(authors, MOST_AUTHORS).map(({ person }) => forXml(person.name)),
      summary: forXml(toPlain(abstract) || whereAndWhen),
    };
  });
}

/** The newest of a page of news; what has no date that can be read is left out. Each is named by its date and its place below that. */
export function newsEntries({ url: page, section }: SectionPage, site: string | undefined) {
  const news = section.entries ?? [];
  return news.slice(0, MOST).flatMap((entry, index) => {
    const { datetime } = entry.date?.end ?? entry.date?.start ?? {};
    if (!datetime) return [];
    const before = news.slice(index + 1).filter(({ date }) => date?.sortKey === entry.date?.sortKey).length;
    const name = `${datetime}-${before + 1}`;
    const url = entry.page ?? entry.url ?? page;
    return {
      title: forXml(toPlain(joinTexts([entry.what, entry.about], ": "))),
      id: site === undefined ? `urn:vitae:news:${name}` : `${absoluteUrl(page, site)}#${name}`,
      url: absoluteUrl(url, site) ?? siteUrl(url, "./"),
      updated: momentOf(datetime.slice(0, 10)),
      authors: [] as string[],
      summary: forXml(toPlain(entry.summary)),
    };
  });
}

/** The first moment of the year, the month or the day that is known. */
function momentOf(date: string): string {
  const [year = "", month = "01", day = "01"] = date.split("-");
  return `${year.padStart(4, "0")}-${month}-${day}T00:00:00Z`;
}

/** XML 1.0 has no way to write most control characters, not even escaped. */
function forXml(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
