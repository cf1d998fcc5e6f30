import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { openSite } from "../support/openSite.ts";

const opened = openSite();

/** Opens an address and tells all that it asked for, and all that its policy forbade. */
async function watch(
  page: Page,
  address: string,
): Promise<{ asked: string[]; failed: string[]; said: string[] }> {
  const asked: string[] = [];
  const failed: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("requestfailed", (request) => failed.push(request.url()));
  page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
  page.on("console", (message) => said.push(message.text()));
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  return { asked, failed, said };
}

test("no page asks another host for anything, and no policy forbids what its page needs", async () => {
  for (const path of opened.site.pages) {
    const page = await opened.browser.newPage();
    const { asked, failed, said } = await watch(page, new URL(path, opened.url).href);
    const others = asked.filter(
      (url) => new URL(url).host !== new URL(opened.url).host && !url.startsWith("data:"),
    );
    assert.deepEqual({ path, others, failed, said }, { path, others: [], failed: [], said: [] });
    await page.close();
  }
});

test("every page has a policy that allows no script, but for the game's", async () => {
  for (const path of opened.site.pages) {
    const policy = await opened.visit(path, {}, (page) =>
      page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content"),
    );
    assert.match(policy ?? "", /default-src 'none'/, path);
    assert.doesNotMatch(policy ?? "", /unsafe/, path);
    if (!path.endsWith("game.html")) assert.doesNotMatch(policy ?? "", /script-src/, path);
  }
});

test("the page opened from disk is complete", async () => {
  const page = await opened.browser.newPage();
  const { failed, said } = await watch(page, pathToFileURL(join(opened.site.folder, "index.html")).href);
  assert.deepEqual({ failed, said }, { failed: [], said: [] });
  const pictures = (await page.evaluate(
    "[...document.images].map((image) => image.naturalWidth)",
  )) as number[];
  assert.ok(pictures.length > 0 && pictures.every((width) => width > 0), String(pictures));
  await page.close();
});
