import { assertBibtex } from "./assertBibtex.ts";
import { assertCard } from "./assertCard.ts";
import { assertCsl } from "./assertCsl.ts";
import { assertHtml } from "./assertHtml.ts";
import { assertJsonLd } from "./assertJsonLd.ts";
import { assertJsonResume } from "./assertJsonResume.ts";
import { assertPdf } from "./assertPdf.ts";
import { assertSays } from "./assertStream.ts";
import { assertTags } from "./assertTags.ts";
import { assertText } from "./assertText.ts";
import { bytesOf, type Faces, textOf } from "./buildFaces.ts";
import { type Facts, shownFacts } from "./facts.ts";

/**
 * Reads the facts back from every face, none of them with the code that wrote it.
 * @param foot the line at the foot of page and PDF, which is no fact
 */
export async function assertEveryFace(faces: Faces, allFacts: Facts, foot?: string[]): Promise<void> {
  const facts = shownFacts(allFacts);
  assertHtml(textOf(faces, "/"), facts);
  assertJsonLd(textOf(faces, "/"), facts);
  for (const { url = "", body } of facts.sections.flatMap(({ entries = [] }) => entries))
    if (body) assertSays(textOf(faces, url.slice(1)), body.read);
  assertText(textOf(faces, "/cv.txt"), facts);
  assertCard(textOf(faces, "/contact.vcf"), facts);
  assertJsonResume(textOf(faces, "/resume.json"), facts);
  const ofPublications = (url: string) => (faces.has(url) ? textOf(faces, url) : undefined);
  assertBibtex(ofPublications("/publications.bib"), facts);
  assertCsl(ofPublications("/publications.json"), facts);
  await assertPdf(bytesOf(faces, "/assets/resume.pdf"), facts, foot);
  await assertTags(bytesOf(faces, "/assets/resume.pdf"), textOf(faces, "/"));
}
