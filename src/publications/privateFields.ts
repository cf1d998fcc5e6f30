/**
 * Fields that tell a site how to show an entry and mean nothing to anyone else, left out of the BibTeX that is published:
 * al-folio's `filtered_bibtex_keywords`, and annotations.
 */
const privateFields = new Set(
  "abbr additional_info altmetric annotation annote arxiv award award_name bibtex_show blog code comment comments data dimensions google_scholar_id hidden html inspirehep_id media options pdf pmid poster preview rating readstatus review selected slides supp video website file crossref xdata".split(
    " ",
  ),
);

/** Whether a field stays out of the BibTeX that readers get. */
export function isPrivateField(name: string): boolean {
  return (
    privateFields.has(name) ||
    /^bdsk-|^date-(?:added|modified)$|^(?:__|jabref|mendeley-|owner$|timestamp$|groups$)/.test(name)
  );
}
