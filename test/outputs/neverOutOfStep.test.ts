import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mock, test } from "node:test";
import { SAMPLE_DATA } from "../support/sample.ts";
import { assertEveryFace } from "./assertEveryFace.ts";
import { facesBuilder } from "./buildFaces.ts";
import { largeFacts } from "./largeFacts.ts";
import { sampleFacts } from "./sampleFacts.ts";
import { writeFacts } from "./writeFacts.ts";

// Some of the dates are ones that cannot be read.
mock.method(console, "warn", () => undefined);

test("every face of the sample says what the sample says", async () => {
  const buildSample = await facesBuilder(SAMPLE_DATA);
  await assertEveryFace(await buildSample(), sampleFacts, ["Last Update: Dec 2021"]);
});

test("the large record has every field of every kind", async () => {
  // Dates are written in all their shapes as `date`; the others are not facts that anybody is shown.
  // Several positions at one place have a test of their own, `test/record/career.test.ts`.
  const besides = new Set(["startDate", "endDate", "tags", "resume", "page", "positions"]);
  const everywhere = new Set(
    largeFacts.sections.flatMap(({ entries = [] }) => entries.flatMap((each) => Object.keys(each))),
  );
  for (const { kind, entries = [] } of largeFacts.sections) {
    if (kind === "prose" || kind === "publications") continue;
    const schema = JSON.parse(await readFile(`schemas/${kind}.json`, "utf8"));
    const used = new Set(
      entries.flatMap(({ fields, addresses }) => [...Object.keys(fields), ...Object.keys(addresses ?? {})]),
    );
    const unused = Object.keys(schema.items.properties).filter(
      (name) => !used.has(name) && !everywhere.has(name) && !besides.has(name),
    );
    assert.deepEqual(unused, [], `fields of ${kind} that no entry of the large record has`);
  }
});

test("every face of a large record says the same facts", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vitae-"));
  try {
    await writeFacts(folder, largeFacts);
    const build = await facesBuilder(folder);
    await assertEveryFace(await build(), largeFacts);
  } finally {
    await rm(folder, { recursive: true });
  }
});
