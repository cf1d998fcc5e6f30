import type { Cv, Entry } from "../../model/cv.ts";
import { joinTexts } from "../../text/nodes.ts";
import { toPlain } from "../../text/plain.ts";
import { hanging, indented } from "./layout.ts";
import { linkLines } from "./linkText.ts";

/** A dated entry as lines of plain text: what, with whom, where and when; then all else that is known of it. */
export function entryText(entry: Entry, { site }: Cv): string[] {
  const first = toPlain(joinTexts([entry.what, entry.whom, entry.location], ", "));
  return [
    hanging([first, entry.date?.text].filter(Boolean).join(", ")),
    ...entry.facts.map(({ label, text }) => indented(`${label}: ${toPlain(text)}`)),
    indented(toPlain(entry.summary)),
    ...entry.highlights.map((highlight) => indented(toPlain(highlight), "- ")),
    ...linkLines(entry.url, entry.links, site.url).map((line) => indented(line)),
  ];
}
