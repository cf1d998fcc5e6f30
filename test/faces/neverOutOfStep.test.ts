import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, mock, test } from "node:test";
import fc from "fast-check";
import { assertBibtex } from "./assertBibtex.ts";
import { assertCard } from "./assertCard.ts";
import { assertCsl } from "./assertCsl.ts";
import { assertHtml } from "./assertHtml.ts";
import { assertJsonLd } from "./assertJsonLd.ts";
import { assertJsonResume } from "./assertJsonResume.ts";
import { assertPdf } from "./assertPdf.ts";
import { assertText } from "./assertText.ts";
import { bytesOf, type Faces, facesBuilder, textOf } from "./buildFaces.ts";
import { type Facts, shownFacts } from "./facts.ts";
import { largeFacts } from "./largeFacts.ts";
import { randomFacts } from "./randomFacts.ts";
import { sampleFacts } from "./sampleFacts.ts";
import { writeFacts } from "./writeFacts.ts";

// Some of the dates are ones that cannot be read.
mock.method(console, "warn", () => undefined);

const folder = await mkdtemp(join(tmpdir(), "vitae-"));
after(() => rm(folder, { recursive: true }));
const data = join(folder, "data");
const build = await facesBuilder(data);

/** Reads the facts back from every face. */
async function assertEveryFace(faces: Faces, allFacts: Facts, foot?: string[]): Promise<void> {
  const facts = shownFacts(allFacts);
  assertHtml(textOf(faces, "/"), facts);
  assertJsonLd(textOf(faces, "/"), facts);
  assertText(textOf(faces, "/cv.txt"), facts);
  assertCard(textOf(faces, "/contact.vcf"), facts);
  assertJsonResume(textOf(faces, "/resume.json"), facts);
  const ofPublications = (url: string) => (faces.has(url) ? textOf(faces, url) : undefined);
  assertBibtex(ofPublications("/publications.bib"), facts);
  assertCsl(ofPublications("/publications.json"), facts);
  await assertPdf(bytesOf(faces, "/assets/resume.pdf"), facts, foot);
}

async function assertWritten(facts: Facts): Promise<void> {
  await writeFacts(data, facts);
  await assertEveryFace(await build(), facts);
}

test("every face of the sample says what the sample says", async () => {
  const buildSample = await facesBuilder("_data");
  await assertEveryFace(await buildSample(), sampleFacts, ["Last Update: Dec 2021"]);
});

test("the large record has every field of every kind", async () => {
  // Dates are written in all their shapes as `date`; the others are not facts that anybody is shown.
  const besides = new Set(["startDate", "endDate", "tags", "resume"]);
  for (const { kind, entries = [] } of largeFacts.sections) {
    if (kind === "prose" || kind === "publications") continue;
    const schema = JSON.parse(await readFile(`schemas/${kind}.json`, "utf8"));
    const used = new Set(
      entries.flatMap(({ fields, ...common }) => [...Object.keys(fields), ...Object.keys(common)]),
    );
    const unused = Object.keys(schema.items.properties).filter(
      (name) => !used.has(name) && !besides.has(name),
    );
    assert.deepEqual(unused, [], `fields of ${kind} that no entry of the large record has`);
  }
});

test("every face of a large record says the same facts", () => assertWritten(largeFacts));

test("every face of a generated record says the same facts", async () => {
  await fc.assert(fc.asyncProperty(randomFacts, assertWritten), {
    numRuns: Number(process.env.RUNS ?? 200),
    includeErrorInReport: true,
  });
});
