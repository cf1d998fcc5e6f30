import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { formatDiagnostics } from "../../src/problems/formatDiagnostics.ts";
import { readCv } from "../../src/record/readCv.ts";

async function problemsOf(files: Record<string, string>, assets: string[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vitae-missing-"));
  await mkdir(join(folder, "assets"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  for (const name of assets) await writeFile(join(folder, "assets", name), "");
  const { diagnostics } = await readCv(folder, {
    shown: "_data",
    assets: join(folder, "assets"),
    isPublished: (path) => path === "assets/page.html",
  });
  await rm(folder, { recursive: true });
  return formatDiagnostics(diagnostics);
}

test("a file that is not in assets is missed where its address stands: in prose, entries, contacts, the foot line", async () => {
  const problems = await problemsOf(
    {
      "profile.yaml":
        "name: A B\nphoto: ./assets/me.jpg\nlinks:\n  - { label: Notes, url: ./assets/notes.pdf }\n",
      "site.yaml": 'sections: [about, awards]\nfoot: "[Old](./assets/old.pdf)"\n',
      "about.md": "I wrote [this](./assets/slide.pdf).\n\n![Us](assets/us.png){width=50%}\n",
      "awards.yaml":
        "- title: A\n  url: ./assets/a.pdf\n  summary: See [b](</assets/my b.pdf>).\n  links: [{ label: C, url: ./assets/c.pdf }]\n",
    },
    ["slides.pdf"],
  );
  assert.equal(
    problems,
    `_data/about.md:1:16: warning: there is no file \`assets/slide.pdf\`
  1 | I wrote [this](./assets/slide.pdf).
    |                ^^^^^^^^^^^^^^^^^^
  → did you mean \`assets/slides.pdf\`?

_data/about.md:3:7: warning: there is no file \`assets/us.png\`
  3 | ![Us](assets/us.png){width=50%}
    |       ^^^^^^^^^^^^^
  → put the file there, or correct the address

_data/awards.yaml:2:8: warning: there is no file \`assets/a.pdf\`
  2 |   url: ./assets/a.pdf
    |        ^^^^^^^^^^^^^^
  → put the file there, or correct the address

_data/awards.yaml:3:21: warning: there is no file \`assets/my b.pdf\`
  3 |   summary: See [b](</assets/my b.pdf>).
    |                     ^^^^^^^^^^^^^^^^
  → put the file there, or correct the address

_data/awards.yaml:4:28: warning: there is no file \`assets/c.pdf\`
  4 |   links: [{ label: C, url: ./assets/c.pdf }]
    |                            ^^^^^^^^^^^^^^
  → put the file there, or correct the address

_data/profile.yaml:2:8: warning: there is no file \`assets/me.jpg\`
  2 | photo: ./assets/me.jpg
    |        ^^^^^^^^^^^^^^^
  → put the file there, or correct the address

_data/profile.yaml:4:26: warning: there is no file \`assets/notes.pdf\`
  4 |   - { label: Notes, url: ./assets/notes.pdf }
    |                          ^^^^^^^^^^^^^^^^^^
  → put the file there, or correct the address

_data/site.yaml:2:14: warning: there is no file \`assets/old.pdf\`
  2 | foot: "[Old](./assets/old.pdf)"
    |              ^^^^^^^^^^^^^^^^
  → put the file there, or correct the address

8 warnings`,
  );
});

test("what is there, what the build makes and what stands elsewhere is not missing", async () => {
  const problems = await problemsOf(
    {
      "profile.yaml": "name: A B\nlinks:\n  - { label: CV, url: ./assets/resume.pdf }\n",
      "site.yaml": "sections: [about]\n",
      "about.md":
        "[a](./assets/my%20slides.pdf#page=2) [b](/assets/page.html) [c](./talks/) [d](https://a.org/assets/x.pdf)\n",
    },
    ["my slides.pdf"],
  );
  assert.equal(problems, "");
});
