import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { readKept } from "../../src/kept.ts";
import type { Copied } from "../../src/pictures/copies.ts";
import { preparePictures } from "../../src/pictures/preparePictures.ts";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { readCv } from "../../src/record/readCv.ts";
import { toHtml } from "../../src/text/html.ts";

/** A site of one section, `about.md`, with pictures in `assets`; gone after the test. */
async function inSite(
  prose: string,
  assets: Record<string, Buffer | string>,
  use: (site: { prepare: () => ReturnType<typeof prepare>; root: string }) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), "vitae-pictures-"));
  await mkdir(join(root, "_data"));
  await mkdir(join(root, "assets"));
  await writeFile(join(root, "_data/profile.yaml"), "name: A B\n");
  await writeFile(join(root, "_data/site.yaml"), "sections: [about]\n");
  await writeFile(join(root, "_data/about.md"), prose);
  for (const [name, content] of Object.entries(assets)) await writeFile(join(root, "assets", name), content);
  try {
    await use({ root, prepare: () => prepare(root) });
  } finally {
    await rm(root, { recursive: true });
  }
}

async function prepare(root: string) {
  const { cv } = await readCv(join(root, "_data"), { shown: "_data", assets: join(root, "assets") });
  const before = JSON.stringify(cv);
  const said: string[] = [];
  const places = { root, dataFolder: "_data", assets: "assets", public: "public" };
  const { pictures, diagnostics } = await preparePictures(cv, places, (line) => said.push(line));
  assert.equal(JSON.stringify(cv), before, "the record is not changed");
  const html = toHtml(cv.sections[0]?.prose, { root: "./", pictures });
  return { html, said, diagnostics };
}

function photo(width: number, height: number) {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 20 },
    },
  });
}

/** All copies that are kept, by name. */
async function keptCopies(root: string): Promise<Map<string, Uint8Array>> {
  const cache = join(root, ".cache/pictures");
  const keys = await readdir(cache);
  const kept = await Promise.all(keys.map((key) => readKept<Copied>(cache, key)));
  return new Map(kept.flatMap((each) => [...(each?.files ?? [])]));
}

/** The widths of the copies in a `srcset`, each followed by how wide its file really is. */
async function copiesIn(html: string, root: string, type: "webp" | "jpg" | "png") {
  const kept = await keptCopies(root);
  const named = html.matchAll(new RegExp(`assets/pictures/([\\w-]+\\.${type}) (\\d+)w`, "g"));
  return Promise.all(
    [...named].map(async ([, file = "", width]) => {
      const real = await sharp(kept.get(file)).metadata();
      return [Number(width), real.width, real.height, real.format];
    }),
  );
}

test("a photo has two copies in WebP and two in its own format: as wide as its column shows it, and twice that", async () => {
  await inSite(
    "![Us](./assets/us.jpg){width=50%}",
    { "us.jpg": await photo(3000, 2000).jpeg().toBuffer() },
    async ({ prepare, root }) => {
      const { html, said } = await prepare();
      assert.deepEqual(await copiesIn(html, root, "webp"), [
        [352, 352, 235, "webp"],
        [704, 704, 469, "webp"],
      ]);
      assert.deepEqual(await copiesIn(html, root, "jpg"), [
        [352, 352, 235, "jpeg"],
        [704, 704, 469, "jpeg"],
      ]);
      const names = html.replace(/pictures\/[0-9a-f]{12}/g, "pictures/hash");
      assert.equal(
        names,
        '<p><picture><source type="image/webp" srcset="./assets/pictures/hash-352.webp 352w, ./assets/pictures/hash-704.webp 704w" sizes="min(352px, 50vw - 16px)">' +
          '<img src="./assets/us.jpg" srcset="./assets/pictures/hash-352.jpg 352w, ./assets/pictures/hash-704.jpg 704w" sizes="min(352px, 50vw - 16px)"' +
          ' alt="Us" width="3000" height="2000" class="width-50" decoding="async"></picture></p>',
      );
      assert.deepEqual(said, ["preparing pictures: assets/us.jpg (1 of 1)"]);
    },
  );
});

test("a picture that is shown twice has copies for its widest", async () => {
  await inSite(
    "![A](assets/a.png){width=50%}\n\n![A](assets/a.png){width=200}\n\n![A](assets/a.png){width=25%}",
    { "a.png": await photo(900, 300).png().toBuffer() },
    async ({ prepare, root }) => {
      const { html } = await prepare();
      assert.deepEqual(
        (await copiesIn(html, root, "png")).map(([width]) => width),
        [352, 704, 352, 704, 352, 704],
      );
      assert.deepEqual(
        [...html.matchAll(/<img.*?sizes="(.*?)"/g)].map(([, sizes]) => sizes),
        ["min(352px, 50vw - 16px)", "min(200px, 100vw - 32px)", "min(176px, 25vw - 8px)"],
      );
      assert.match(html, /width="200" height="67"/);
    },
  );
});

test("no copy is wider than the picture, which serves as its own widest", async () => {
  await inSite(
    "![B](assets/between.jpg)\n\n![S](assets/small.jpg)",
    {
      "between.jpg": await photo(1000, 500).jpeg().toBuffer(),
      "small.jpg": await photo(300, 200).jpeg().toBuffer(),
    },
    async ({ prepare, root }) => {
      const { html } = await prepare();
      const [between = "", small = ""] = html.split("</p>");
      assert.deepEqual(
        (await copiesIn(between, root, "webp")).map(([width]) => width),
        [704, 1000],
      );
      assert.match(between, /<img .*srcset="\S+-704\.jpg 704w, \.\/assets\/between\.jpg 1000w"/);
      assert.deepEqual(
        (await copiesIn(small, root, "webp")).map(([width]) => width),
        [300],
      );
      assert.match(small, /<img src="\.\/assets\/small\.jpg" alt="S" width="300" height="200" decoding/);
    },
  );
});

test("a picture in WebP has copies of its own format alone", async () => {
  await inSite(
    "![W](assets/w.webp)",
    { "w.webp": await photo(2000, 1000).webp().toBuffer() },
    async ({ prepare }) => {
      const { html } = await prepare();
      assert.doesNotMatch(html, /<source/);
      assert.match(html, /<img src="\S+" srcset="\S+-704\.webp 704w, \S+-1408\.webp 1408w"/);
    },
  );
});

test("a photo that a camera took on its side is measured and copied upright", async () => {
  await inSite(
    "![Up](assets/up.jpg){width=100%}",
    { "up.jpg": await photo(2000, 1000).withMetadata({ orientation: 6 }).jpeg().toBuffer() },
    async ({ prepare, root }) => {
      const { html } = await prepare();
      assert.match(html, /width="1000" height="2000"/);
      assert.deepEqual((await copiesIn(html, root, "webp"))[0], [704, 704, 1408, "webp"]);
    },
  );
});

test("what moves and what is drawn stays as it is, and is measured", async () => {
  const frame = (background: string) => ({
    create: { width: 40, height: 20, channels: 3 as const, background },
  });
  const frames = await Promise.all(
    ["#f00", "#00f"].map((background) => sharp(frame(background)).png().toBuffer()),
  );
  const svg = (size: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="9" height="9"/></svg>`;
  await inSite(
    "![M](assets/m.gif) ![P](assets/p.svg) ![Q](assets/q.svg) ![R](assets/r.svg)",
    {
      "m.gif": await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
      "p.svg": svg('width="72" height="36"'),
      "q.svg": svg('viewBox="0 0 300 100"'),
      // As Matplotlib writes it: a point is a 72nd of an inch, which has 96 pixels.
      "r.svg": svg('width="460.8pt" height="345.6pt"'),
    },
    async ({ prepare, root }) => {
      const { html } = await prepare();
      assert.doesNotMatch(html, /srcset|<picture/);
      assert.match(html, /m\.gif" alt="M" width="40" height="20"/);
      assert.match(html, /p\.svg" alt="P" width="72" height="36"/);
      assert.match(html, /q\.svg" alt="Q" width="300" height="100"/);
      assert.match(html, /r\.svg" alt="R" width="614" height="461"/);
      assert.deepEqual([...(await keptCopies(root)).keys()], []);
    },
  );
});

test("no width that an owner asks for makes a picture unreadable", async () => {
  await inSite(
    "![A](assets/a.png){width=0%} ![B](assets/b.png){width=-5}",
    {
      "a.png": await photo(90, 30).png().toBuffer(),
      "b.png": await photo(80, 30).png().toBuffer(),
    },
    async ({ prepare }) => {
      const { diagnostics } = await prepare();
      assert.deepEqual(diagnostics, []);
    },
  );
});

test("what is kept is used, and what is damaged or gone is made anew", async () => {
  const pictures = { "a.jpg": await photo(1500, 900).jpeg().toBuffer() };
  await inSite("![A](assets/a.jpg)", pictures, async ({ prepare, root }) => {
    const cache = join(root, ".cache/pictures");
    const first = await prepare();
    const made = await readdir(cache);
    assert.equal(made.length, 1, String(made));
    assert.equal((await keptCopies(root)).size, 4);
    assert.deepEqual((await prepare()).said, []);
    const record = join(cache, made[0] ?? "");
    const whole = await readFile(record);
    for (const damaged of [
      "",
      "{",
      "null",
      '{"width":0,"height":1,"own":[],"webp":[]}',
      whole.subarray(0, -1),
    ]) {
      await writeFile(record, damaged);
      const again = await prepare();
      assert.deepEqual([again.html, again.said.length], [first.html, 1], String(damaged).slice(0, 50));
    }
    await rm(record);
    const again = await prepare();
    assert.deepEqual([again.html, again.said.length], [first.html, 1]);
    assert.deepEqual(await readdir(cache), made, "nothing half written is left over");
  });
});

test("a picture that cannot be opened is an error where it is shown, and the others are made", async () => {
  const whole = await photo(1000, 1000).jpeg().toBuffer();
  await inSite(
    "![E](assets/empty.png) and ![T](./assets/my%20text.png)\n\n![C](assets/cut.jpg)\n\n![O](assets/ok.jpg)\n",
    { "empty.png": "", "my text.png": "no picture", "cut.jpg": whole.subarray(0, 9000), "ok.jpg": whole },
    async ({ prepare }) => {
      const { html, said, diagnostics } = await prepare();
      assert.equal(
        formatDiagnostics(diagnostics),
        `_data/about.md:1:6: error: \`assets/empty.png\` cannot be opened as a picture
  1 | ![E](assets/empty.png) and ![T](./assets/my%20text.png)
    |      ^^^^^^^^^^^^^^^^
  → save it again, as JPEG, PNG, WebP, GIF or SVG

_data/about.md:1:33: error: \`assets/my text.png\` cannot be opened as a picture
  1 | ![E](assets/empty.png) and ![T](./assets/my%20text.png)
    |                                 ^^^^^^^^^^^^^^^^^^^^^^
  → save it again, as JPEG, PNG, WebP, GIF or SVG

_data/about.md:3:6: error: \`assets/cut.jpg\` cannot be opened as a picture
  3 | ![C](assets/cut.jpg)
    |      ^^^^^^^^^^^^^^
  → save it again, as JPEG, PNG, WebP, GIF or SVG

3 errors`,
      );
      assert.match(html, /ok\.jpg"[^>]* width="1000"/);
      assert.equal(said.at(-1), "preparing pictures: assets/ok.jpg (4 of 4)");
    },
  );
});

test("what every phone and archive makes is shown, or named where it is shown", async () => {
  const red = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#f00" }, limitInputPixels: false });
  const heic = Buffer.concat([
    Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
    Buffer.alloc(500),
  ]);
  const names = ["heic.jpg", "wide.jpg", "square.png", "png.jpg", "cmyk.jpg", "photo.jpg"];
  await inSite(
    names.map((name) => `![${name}](assets/${name})`).join("\n\n"),
    {
      "heic.jpg": heic,
      "wide.jpg": await red(20_000, 10).jpeg().toBuffer(),
      "square.png": await red(16_384, 16_384).png().toBuffer(),
      "png.jpg": await red(60, 40).png().toBuffer(),
      "cmyk.jpg": await red(60, 40).toColourspace("cmyk").jpeg().toBuffer(),
      "photo.jpg": heic,
    },
    async ({ prepare, root }) => {
      await writeFile(join(root, "_data/profile.yaml"), "name: A B\nphoto: ./assets/photo.jpg\n");
      const { html, diagnostics } = await prepare();
      assert.deepEqual(
        diagnostics.map(({ file, line, message }) => `${file}:${line}: ${message}`),
        [
          "_data/profile.yaml:2: `assets/photo.jpg` cannot be opened as a picture",
          "_data/about.md:1: `assets/heic.jpg` cannot be opened as a picture",
          "_data/about.md:3: `assets/wide.jpg` has 20000 × 10 pixels, which are more than can be shown",
          "_data/about.md:5: `assets/square.png` has 16384 × 16384 pixels, which are more than can be shown",
          "_data/about.md:11: `assets/photo.jpg` cannot be opened as a picture",
        ],
      );
      for (const name of ["png", "cmyk"])
        assert.match(html, new RegExp(`assets/${name}\\.jpg" alt="${name}\\.jpg" width="60" height="40"`));
    },
  );
});

test("what is a folder, elsewhere, outside of the site or not there is left alone", async () => {
  await inSite(
    "![F](assets/) ![H](https://example.org/a.jpg) ![R](//example.org/assets/a.jpg) ![O](assets/../_data/o.jpg) ![P](assets/%2e%2e/_data/o.jpg) ![N](assets/none.jpg) ![%](assets/%E0%A4%A.jpg)",
    {},
    async ({ prepare, root }) => {
      await writeFile(join(root, "_data/o.jpg"), await photo(100, 100).jpeg().toBuffer());
      const { html, said, diagnostics } = await prepare();
      assert.doesNotMatch(html, /<img[^>]* width=/);
      assert.deepEqual({ said, diagnostics }, { said: [], diagnostics: [] });
    },
  );
});
