import type { Text } from "../text/nodes.ts";
import { entryType } from "./entryTypes.ts";
import { bareArxiv } from "./identifiers.ts";

const anyType = [
  "booktitle",
  "journaltitle",
  "journal",
  "school",
  "institution",
  "howpublished",
  "eventtitle",
  "organization",
  "publisher",
  "series",
];

/**
 * Where an entry appeared, and whether it stands within it ("In OSDI"): the proceedings, the journal, the school. What has
 * appeared in no other place but an archive for preprints is there.
 */
export function readVenue(
  type: string,
  textOf: (field: string) => Text,
  fields: ReadonlyMap<string, { value: string }>,
): { venue?: Text; venueIsContainer: boolean } {
  for (const field of [...entryType(type).venue, ...anyType]) {
    const venue = textOf(field);
    if (venue.length > 0) return { venue, venueIsContainer: field === "booktitle" || field === "eventtitle" };
  }
  const arxiv = bareArxiv(fields.get("arxiv")?.value) ?? bareArxiv(arxivEprint(fields));
  return {
    ...(arxiv ? { venue: [{ type: "text", value: `arXiv:${arxiv}` }] } : {}),
    venueIsContainer: false,
  };
}

function arxivEprint(fields: ReadonlyMap<string, { value: string }>): string | undefined {
  const archive = (fields.get("eprinttype") ?? fields.get("archiveprefix"))?.value ?? "arxiv";
  return archive.toLowerCase().trim() === "arxiv" ? fields.get("eprint")?.value : undefined;
}
