import { readText } from "../../text/markdown.ts";
import type { Path } from "../../yaml/checkYaml.ts";
import { htmlToMarkdown } from "../markdown/htmlToMarkdown.ts";
import { writeInline } from "../markdown/writeInline.ts";
import { Report } from "../report.ts";
import type { DataInput } from "./dataInput.ts";

/** How the texts of a data file are meant. */
export type Markup = "markdown" | "html";

/** The text at `path` as Markdown without HTML; what it loses on the way is reported at the place of the value. */
export function markdownValue(input: DataInput, path: Path, markup: Markup): string {
  const written = input.text(path);
  const inside = Report.unheard();
  const markdown = htmlToMarkdown(written, 0, inside, markup === "markdown");
  for (const { text, why } of inside.lines) input.report.add(input.at(path), text, why);
  return markdown;
}

/** The same in one line. */
export function lineValue(input: DataInput, path: Path, markup: Markup): string {
  return writeInline(readText(markdownValue(input, path, markup).replace(/\\?\n+/g, " ")));
}
