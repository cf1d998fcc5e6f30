import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mock, test } from "node:test";
import fc from "fast-check";
import { assertEveryFace } from "./assertEveryFace.ts";
import { facesBuilder } from "./buildFaces.ts";
import { randomFacts } from "./randomFacts.ts";
import { writeFacts } from "./writeFacts.ts";

// Some of the dates are ones that cannot be read.
mock.method(console, "warn", () => undefined);

/** As many as the gate has time for; more of them find more: `TEST_RECORDS=1000 npm test`. */
const RECORDS = Number(process.env.TEST_RECORDS ?? 40);

test(`every face of ${RECORDS} generated records says the same facts`, async () => {
  const folder = await mkdtemp(join(tmpdir(), "vitae-"));
  try {
    const build = await facesBuilder(folder);
    const property = fc.asyncProperty(randomFacts, async (facts) => {
      await writeFacts(folder, facts);
      await assertEveryFace(await build(), facts);
    });
    await fc.assert(property, { numRuns: RECORDS, includeErrorInReport: true });
  } finally {
    await rm(folder, { recursive: true });
  }
});
