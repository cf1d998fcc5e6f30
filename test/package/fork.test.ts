import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "./packed.ts";
import { build, writeFiles } from "./site.ts";

const root = resolve(import.meta.dirname, "../..");

/** How far back the fork begins, in commits; in a clone of fewer, at the first. */
const AGE = 20;

test("a fork of an older commit, with data and an override of its own, merges the newest one and builds", () => {
  const fork = temporaryFolder("fork");
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", ...args], {
      cwd: fork,
      encoding: "utf8",
      stdio: "pipe",
    });
  git("clone", "--quiet", root, ".");
  const [newest = ""] = git("rev-parse", "HEAD").split("\n");
  const older =
    git("rev-list", "--first-parent", `--max-count=${AGE}`, "HEAD").trim().split("\n").at(-1) ?? newest;
  git("checkout", "--quiet", "-b", "mine", older);
  git("rm", "--quiet", "-r", "_data");
  writeFiles(fork, {
    "_data/profile.yaml": "name: Ada Lovelace\n",
    "_data/site.yaml": "sections: [education]\n",
    "_data/education.yaml": "- institution: Home\n  area: Mathematics\n  date: 1832\n",
  });
  const name = join(fork, "_includes/parts/name.njk");
  writeFileSync(name, `${readFileSync(name, "utf8")}<p>Countess</p>\n`);
  git("add", "--all");
  git("commit", "--quiet", "-m", "My own CV");

  // As docs/keep-up-to-date.md says it.
  git("config", "merge.ours.driver", "true");
  try {
    git("merge", "--quiet", "--no-edit", newest);
  } catch {
    const conflicts = git("diff", "--name-only", "--diff-filter=U").trim().split("\n");
    assert.ok(
      conflicts.every((file) => file.startsWith("_data/") || file === "_includes/parts/name.njk"),
      `conflicts in ${conflicts.join(", ")}`,
    );
    git("rm", "--quiet", "-r", "--force", "_data");
    git("checkout", "HEAD", "--", "_data", "_includes/parts/name.njk");
    git("commit", "--quiet", "--all", "--no-edit");
  }

  symlinkSync(join(root, "node_modules"), join(fork, "node_modules"));
  if (existsSync(join(root, ".cache")))
    cpSync(join(root, ".cache"), join(fork, ".cache"), { recursive: true });
  const page = build(fork)["index.html"] ?? "";
  assert.match(page, /<h1>Ada Lovelace/);
  assert.match(page, /<p>Countess<\/p>/);
  assert.match(page, /Mathematics<\/strong>, <em>Home/);
  assert.doesNotMatch(page, /<strong>Ph\.D\./);
});
