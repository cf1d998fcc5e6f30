import type { Publication } from "../model/cv.ts";
import { byDate } from "../publications/lists/listPublications.ts";
import { shortenAuthors } from "../publications/lists/shownAuthors.ts";
import { publicationUrl } from "../record/siteFiles.ts";
import { absoluteUrl } from "../text/address.ts";
import { toPlain } from "../text/plain.ts";

/** What an Atom feed (RFC 4287) says of a publication; all of it plain text that XML can hold. */
export interface FeedEntry {
  title: string;
  /** The address of its page: as a name for ever, which must be a whole address, and as a link. */
  id: string;
  url: string;
  /** When it was published: the first moment of the year, the month or the day that is known. */
  updated: string;
  authors: string[];
  summary: string;
}

/** As many names as a list shows if nothing else is said. */
const MOST_AUTHORS = 10;

/**
 * The newest publications for a feed, each with its first authors, its last and the owner. What is yet to appear has no date to be listed by, and is left out.
 *
 * @param site the site's address without a slash at its end; without it, links are relative to the feed
 */
export function feedEntries(
  publications: readonly Publication[],
  site: string | undefined,
  most = 50,
): FeedEntry[] {
  const dated = publications.filter(({ date, year }) => date !== undefined || year !== undefined);
  return byDate(dated, "newest")
    .slice(0, most)
    .map((publication) => ({
      title: forXml(toPlain(publication.title)),
      id: absoluteUrl(publicationUrl(publication), site) ?? `urn:vitae:${publication.slug}`,
      url: absoluteUrl(publicationUrl(publication), site) ?? `.${publicationUrl(publication)}`,
      updated: momentOf(publication),
      authors: shortenAuthors(publication.authors, MOST_AUTHORS).map(({ person }) => forXml(person.name)),
      summary: forXml(toPlain(publication.abstract) || whereAndWhen(publication)),
    }));
}

function whereAndWhen({ venue, year }: Publication): string {
  return [toPlain(venue), year].filter(Boolean).join(", ");
}

function momentOf({ date, year }: Publication): string {
  const [y = String(year), m = "01", d = "01"] = (date ?? String(year)).split("-");
  return `${y.padStart(4, "0")}-${m}-${d}T00:00:00Z`;
}

/** XML 1.0 has no way to write most control characters, not even escaped. */
function forXml(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
