import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { findViolations } from "../support/findViolations.ts";
import { openSite } from "../support/openSite.ts";
import { copyFork } from "../support/sample.ts";
import { buildFork } from "../support/writeSite.ts";

/** The sample in a style, with a photo, pictures of papers, nine contacts and twelve sections. */
async function write(style: string) {
  const fork = await mkdtemp(join(tmpdir(), "vitae-dossier-"));
  copyFork(fork);
  await mkdir(join(fork, ".cache"));
  await symlink(resolve("node_modules"), join(fork, "node_modules"), "dir");
  const edit = async (file: string, from: string | RegExp, to: string) => {
    const path = join(fork, "_data", file);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(from, to));
  };
  const more = ["talks", "service", "students", "grants", "software"];
  for (const name of more)
    await writeFile(join(fork, `_data/${name}.yaml`), `- { name: One of ${name}, date: 2020 }\n`);
  await edit("site.yaml", "style: classic", `style: ${style}`);
  await edit("site.yaml", "  - teaching\n", `  - teaching\n${more.map((name) => `  - ${name}\n`).join("")}`);
  await edit("profile.yaml", "label:", "photo: ./assets/betty.jpg\nlabel:");
  const accounts = ["googleScholar", "orcid", "linkedin", "bluesky", "dblp", "website"];
  const contacts = accounts.map((network) => `  - { network: ${network}, username: 0000-0002-1825-0097 }\n`);
  await edit("profile.yaml", "  - network: github", `${contacts.join("")}  - network: github`);
  await edit("publications.bib", "  award ", "  preview = {betty.jpg},\n  abbr = {OSDI},\n  award ");
  try {
    return await buildFork(fork);
  } finally {
    await rm(fork, { recursive: true });
  }
}

const opened = openSite(() => write("dossier"));
const classic = openSite(() => write("classic"));
const wide = { viewport: { width: 1280, height: 900 } };

test("the page and all its CSS fit into one network round trip", async () => {
  const html = await readFile(join(opened.site.folder, "index.html"));
  const { length } = gzipSync(html, { level: 9 });
  assert.ok(length <= 14_600, `${length} bytes`);
});

test("its own face is there at once and moves nothing; another style asks for none", async () => {
  for (const path of ["/", "/publications/", "/publications/qiao2021pollux/"]) {
    await opened.visit(path, wide, async (page) => {
      await page.waitForLoadState("networkidle");
      assert.equal(await page.evaluate(loadedFaces), 2, path);
      assert.equal(await page.evaluate(shift), 0, path);
    });
  }
  await classic.visit("/", wide, async (page) => {
    assert.equal(await page.evaluate(loadedFaces), 0);
    assert.equal(await page.evaluate(shift), 0);
  });
});

/** Runs in the page. */
const loadedFaces = `[...document.fonts].filter(({ status }) => status === "loaded").length`;
const shift = `new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum));
})`;

test("the side stays in view, and where the window is too low for it, the keyboard still reaches its end", async () => {
  await opened.visit("/", { viewport: { width: 1280, height: 700 } }, async (page) => {
    await page.evaluate("window.scrollTo(0, 2000)");
    const inView = (selector: string) =>
      page.evaluate(
        `(({ top, bottom }) => top >= -1 && bottom <= innerHeight + 1)(document.querySelector("${selector}").getBoundingClientRect())`,
      );
    assert.ok(await inView(".masthead h1"));
    for (const end of [".menu li:last-child a", "#_dark"]) {
      await page.focus(end);
      assert.ok(await inView(end), end);
    }
    const names = await page.locator(".menu a").count();
    assert.equal(names, 12);
  });
});

test("below that width the names of sections are a bar that stays at the top", async () => {
  await opened.visit("/", { viewport: { width: 600, height: 700 } }, async (page) => {
    await page.evaluate(`window.scrollTo({ top: 2000, behavior: "instant" })`);
    assert.equal(await page.evaluate(`document.querySelector(".menu").getBoundingClientRect().top`), 0);
    const sideways = `(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector(".menu ul"))`;
    assert.ok(await page.evaluate(sideways));
  });
});

test("light or dark can be chosen on the page, and paper stays white", async () => {
  const background = (page: Page) => page.evaluate("getComputedStyle(document.body).backgroundColor");
  await opened.visit("/", wide, async (page) => {
    await page.check("#_dark");
    assert.equal(await background(page), "rgb(20, 23, 29)");
    assert.deepEqual(await findViolations(page), []);
    await page.emulateMedia({ media: "print" });
    assert.equal(await background(page), "rgb(255, 255, 255)");
  });
  await opened.visit("/", { ...wide, colorScheme: "dark" }, async (page) => {
    await page.check("#_light");
    assert.equal(await background(page), "rgb(255, 255, 255)");
    assert.deepEqual(await findViolations(page), []);
  });
});

test("on paper it takes no more pages than the classic style", async () => {
  const pages = (site: typeof opened) =>
    site.visit("/", {}, async (page) => countPages(await page.pdf({ format: "A4" })));
  const [own, others] = [await pages(opened), await pages(classic)];
  assert.ok(own <= others, `${own} pages, and ${others}`);
});

async function countPages(bytes: Uint8Array): Promise<number> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const { numPages } = await loading.promise;
  await loading.destroy();
  return numPages;
}

test("no line of text is longer than 80 characters here, nor than 90 in the classic style", async () => {
  for (const [site, most] of [
    [opened, 80],
    [classic, 90],
  ] as const) {
    for (const width of [1280, 1920]) {
      await site.visit("/", { viewport: { width, height: 900 } }, async (page) => {
        const lengths = (await page.evaluate(lineLengths)) as number[];
        assert.ok(lengths.length > 5);
        assert.ok(Math.max(...lengths) <= most, `${Math.max(...lengths)} at ${width} pixels`);
      });
    }
  }
});

/** Runs in the page: how many characters each line of running text has, with the letters of that text's own average width. */
const lineLengths = `[...document.querySelectorAll(".prose p, .publication-authors, .publication-venue, .entry-summary p")].map((each) => {
  const range = document.createRange();
  range.selectNodeContents(each);
  const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)));
  return lines.size < 2 ? each.textContent.trim().length : 0;
}).concat([...document.querySelectorAll(".prose p")].filter((each) => each.textContent.trim()).map((each) => {
  const text = each.textContent.replace(/\\s+/g, " ");
  const probe = document.createElement("span");
  probe.style.whiteSpace = "nowrap";
  probe.textContent = text;
  each.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return Math.floor(each.getBoundingClientRect().width / (width / text.length));
}))`;
