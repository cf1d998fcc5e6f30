import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { assertCard } from "./assertCard.ts";
import { assertHtml } from "./assertHtml.ts";
import { assertJsonResume } from "./assertJsonResume.ts";
import { assertText } from "./assertText.ts";
import { facesBuilder, textOf } from "./buildFaces.ts";
import type { Facts } from "./facts.ts";
import { randomFacts } from "./randomFacts.ts";
import { writeFacts } from "./writeFacts.ts";

const folder = await mkdtemp(join(tmpdir(), "vitae-"));
after(() => rm(folder, { recursive: true }));
const data = join(folder, "data");
const build = await facesBuilder(data);

/** Writes the facts as data, builds the site, and reads them back from every face. */
async function assertEveryFace(facts: Facts): Promise<void> {
  await writeFacts(data, facts);
  const faces = await build();
  assertHtml(textOf(faces, "/"), facts);
  assertText(textOf(faces, "/cv.txt"), facts);
  assertCard(textOf(faces, "/contact.vcf"), facts);
  assertJsonResume(textOf(faces, "/resume.json"), facts);
}

test("every face of a generated record says the same facts", async () => {
  await fc.assert(fc.asyncProperty(randomFacts, assertEveryFace), {
    numRuns: 200,
    includeErrorInReport: true,
  });
});
