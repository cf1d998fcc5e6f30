import assert from "node:assert/strict";
import { test } from "node:test";
import lighthouse from "lighthouse";
import { freePort } from "../support/freePort.ts";
import { launchBrowser } from "../support/launchBrowser.ts";
import { openSite } from "../support/openSite.ts";

const opened = openSite();
const wanted = { performance: 1, accessibility: 1, "best-practices": 1, seo: 1 };

test("Lighthouse gives the sample's page 100 in all four, on a phone", async () => {
  const port = await freePort();
  const browser = await launchBrowser(`--remote-debugging-port=${port}`);
  try {
    // It reckons with how fast this machine is at the moment; what is busy with other tests gets another try.
    let scores = await scoresOf(`${opened.url}/`, port);
    for (let again = 0; again < 3 && scores.performance !== 1; again++) {
      scores = await scoresOf(`${opened.url}/`, port);
    }
    assert.deepEqual(scores, wanted);
  } finally {
    await browser.close();
  }
});

async function scoresOf(url: string, port: number): Promise<Record<string, number | null>> {
  const result = await lighthouse(url, { port, logLevel: "error", output: "json" });
  const categories = Object.values(result?.lhr.categories ?? {});
  return Object.fromEntries(categories.map(({ id, score }) => [id, score]));
}
