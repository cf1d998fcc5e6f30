import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Builds a site of these files (name to text) with the Jekyll that is installed, and gives what it made of `pages`, or
 * of all that end in `.md`. A layout that adds nothing is there as `cv`.
 */
export function runJekyll(
  files: Record<string, string>,
  pages = Object.keys(files).filter((name) => name.endsWith(".md")),
): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "vitae-jekyll-"));
  try {
    for (const [name, text] of Object.entries({ "_layouts/cv.html": "{{ content }}", ...files })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    buildWithJekyll(folder, join(folder, "_site"));
    return new Map(
      pages.map((name) => [name, readFileSync(join(folder, "_site", name.replace(/md$/, "html")), "utf8")]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `jekyll build`; fails, and says what to install, where there is none. */
export function buildWithJekyll(source: string, destination: string): void {
  const run = spawnSync(
    "jekyll",
    ["build", "--source", source, "--destination", destination, "--disable-disk-cache"],
    {
      encoding: "utf8",
      env: { ...process.env, TZ: "UTC", LANG: "C.UTF-8" },
    },
  );
  if (run.error) {
    throw new Error(
      "There is no Jekyll to compare with: install it, on Debian with `apt-get install jekyll`.",
    );
  }
  if (run.status !== 0) throw new Error(`Jekyll failed:\n${run.stdout}\n${run.stderr}`);
}
