import { readCv } from "../src/record/readCv.ts";
import { toPlain } from "../src/text/plain.ts";
import { SAMPLE_DATA } from "../test/support/sample.ts";

/** What the sample says, as a `markdown-cv` page would say it: for a Jekyll that builds the same content. */
export async function markdownOfSample(): Promise<string> {
  const { cv } = await readCv(SAMPLE_DATA);
  return cv.sections
    .map(({ title, prose, entries = [], publications = [] }) =>
      [
        `## ${toPlain(title)}`,
        toPlain(prose),
        ...entries.map(({ date, fields, location }) => {
          const [first, ...rest] = Object.values(fields).map((field) => toPlain(field.flat()));
          return `\`${date?.text ?? ""}\`\n**${first}**, *${rest.join(", ")}*, ${toPlain(location)}.`;
        }),
        ...publications.map(
          (paper) =>
            `[${toPlain(paper.title)}](${paper.url ?? "#"})<br>${paper.authors.map(({ name }) => name).join(", ")}<br>*In ${toPlain(paper.venue)}*, ${paper.year ?? ""}`,
        ),
      ].join("\n\n"),
    )
    .join("\n\n");
}
