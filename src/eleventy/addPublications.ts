import type { Person, Publication, Site } from "../cv/model.ts";
import { feedEntries } from "../faces/feedEntries.ts";
import { highwireTags } from "../faces/highwire.ts";
import { scholarlyArticle } from "../faces/scholarlyArticle.ts";
import { citationDetails } from "../lists/citationDetails.ts";
import { paperLinks } from "../lists/paperLinks.ts";
import { paperSummary } from "../lists/paperSummary.ts";
import { shortBibtex } from "../lists/shortBibtex.ts";
import { shortenAuthors } from "../lists/shortenAuthors.ts";
import { shownRoleMarks } from "../lists/shownRoleMarks.ts";
import { writeBibtex } from "../publications/writeBibtex.ts";
import { writeCslJson } from "../publications/writeCslJson.ts";
import { writeRis } from "../publications/writeRis.ts";
import { fillWord } from "../words/fillWord.ts";
import type { EleventyConfig } from "./eleventyConfig.ts";

/** Gives templates what they need to show publications. */
export function addPublications(eleventyConfig: EleventyConfig): void {
  eleventyConfig.amendLibrary("njk", (environment) => {
    const { safe } = environment.filters;
    environment.addFilter("cvAuthors", (people: Person[], most?: number) => shortenAuthors(people, most));
    environment.addFilter("cvMarks", (publications: Publication[], most?: number) =>
      shownRoleMarks(publications, most),
    );
    environment.addFilter("cvDetails", citationDetails);
    environment.addFilter("cvPaperLinks", paperLinks);
    environment.addFilter("cvSummary", paperSummary);
    environment.addFilter("cvFill", fillWord);
    environment.addFilter("cvHighwire", (publication: Publication, { url }: Site) =>
      highwireTags(publication, url),
    );
    environment.addFilter("cvArticle", (publication: Publication, site: Site) =>
      safe(scholarlyArticle(publication, site)),
    );
    environment.addFilter("cvBibtex", writeBibtex);
    environment.addFilter("cvShortBibtex", shortBibtex);
    environment.addFilter("cvRis", writeRis);
    environment.addFilter(
      "cvCslJson",
      (publications: Publication[]) => `${JSON.stringify(writeCslJson(publications), undefined, 2)}\n`,
    );
    environment.addFilter("cvFeedEntries", (publications: Publication[], { url }: Site) =>
      feedEntries(publications, url),
    );
  });
}
