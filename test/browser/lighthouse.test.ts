import assert from "node:assert/strict";
import { test } from "node:test";
import lighthouse from "lighthouse";
import { freePort } from "../support/freePort.ts";
import { launchBrowser } from "../support/launchBrowser.ts";
import { openSite } from "../support/openSite.ts";

const opened = openSite();

test("Lighthouse on a phone: 100 where it judges, and little to load where it counts", async () => {
  const port = await freePort();
  const browser = await launchBrowser(`--remote-debugging-port=${port}`);
  try {
    const result = await lighthouse(`${opened.url}/`, { port, logLevel: "error", output: "json" });
    const { categories = {}, audits = {} } = result?.lhr ?? {};
    const score = (name: string) => categories[name]?.score;
    assert.deepEqual(
      [score("accessibility"), score("best-practices"), score("seo")],
      [1, 1, 1],
      "accessibility, best practices, SEO",
    );
    // Its score for speed depends on how busy this machine is; what it is reckoned from does not.
    const counted = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
    const items = (audit: string) => {
      const { details } = audits[audit] ?? {};
      return details && "items" in details ? details.items : undefined;
    };
    assert.equal(counted("cumulative-layout-shift"), 0);
    assert.deepEqual(items("render-blocking-resources"), []);
    assert.ok(counted("total-byte-weight") < 60_000, `${counted("total-byte-weight")} bytes`);
    const requests = items("network-requests")?.length ?? 0;
    assert.ok(requests > 0 && requests <= 3, `${requests} requests`);
  } finally {
    await browser.close();
  }
});
