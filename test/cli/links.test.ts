import assert from "node:assert/strict";
import { test } from "node:test";
import { enterFolder, runCli } from "./runCli.ts";

test("dead links within a site are told with the page that they stand on", async () => {
  enterFolder({
    "_site/index.html": `<a href="./cv.txt">1</a> <a href="papers/">2</a> <a href="#here">3</a> <h1 id="here"></h1>
<a href="./gone.pdf">4</a> <a href="papers/#nowhere">5</a> <a href="https://example.org/x">6</a>
<img src="a.jpg" srcset="a.jpg 1x, b.jpg 2x"> <a href="mailto:a@b.c">7</a> <a href="/papers">8</a>`,
    "_site/papers/index.html": '<a href="../">home</a> <a href="../cv.txt?x=1#y">text</a>',
    "_site/cv.txt": "CV",
    "_site/a.jpg": "",
  });
  assert.deepEqual(await runCli(["links"]), {
    said: `_site/index.html: the link \`./gone.pdf\` leads to no file
_site/index.html: the link \`papers/#nowhere\` leads to no place of that page
_site/index.html: the link \`b.jpg\` leads to no file

3 of 10 links within \`_site\` lead nowhere.`,
    code: 1,
  });
});

test("an address that nobody can read is a dead link like any other", async () => {
  enterFolder({ "_site/index.html": '<a href="100%.html">1</a> <a href="#50%">2</a>' });
  const { said, code } = await runCli(["links"]);
  assert.match(
    said,
    /the link `100%.html` leads to no file\n.*the link `#50%` leads to no place of that page/,
  );
  assert.equal(code, 1);
});

test("a site that will stand under a path is followed from there", async () => {
  enterFolder({
    "out/404.html": '<a href="/cv/">home</a> <a href="/cv/index.html">home</a> <a href="/blog/">out</a>',
    "out/index.html": '<a href="./404.html">lost</a>',
  });
  assert.deepEqual(await runCli(["links", "out", "--pathprefix=/cv/"]), {
    said: "out/404.html: the link `/blog/` leads out of `/cv/`\n\n1 of 4 links within `out` leads nowhere.",
    code: 1,
  });
  enterFolder({ "_site/index.html": '<a href="./">home</a>' });
  assert.deepEqual(await runCli(["links"]), { said: "No dead link among 1 link within `_site`.", code: 0 });
});

test("a site that is not built yet is no site without dead links", async () => {
  enterFolder({});
  assert.deepEqual(await runCli(["links"]), {
    said: "There is no `_site`. Build the site first: npx eleventy",
    code: 1,
  });
});
