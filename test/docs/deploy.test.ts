import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parse } from "yaml";

const pagesWorkflow = readFileSync("src/cli/starter/pages.yml", "utf8");
const deploy = readFileSync("docs/deploy.md", "utf8");
const PROGRAM = /npx eleventy-theme-vitae /g;

describe("what publishes a site", () => {
  it("is one workflow for a fork and for an installed site, but for how each is installed and calls the program", () => {
    const fork = readFileSync(".github/workflows/pages.yml", "utf8").replaceAll(
      "node src/cli/main.ts ",
      "npx eleventy-theme-vitae ",
    );
    const same = (text: string) => {
      const { jobs, ...rest } = parse(text);
      const steps: { run?: string; uses?: string; with?: object }[] = jobs.publish.steps;
      const kept = steps.filter(
        ({ run = "", uses = "" }) => !/npm (?:ci|install)/.test(run) && !uses.includes("setup-node"),
      );
      return { ...rest, jobs: { publish: { ...jobs.publish, steps: kept } } };
    };
    assert.deepEqual(same(pagesWorkflow), same(fork));
  });

  it("keeps what is made of pictures and PDFs, and installs in a fork nothing but what a build uses", () => {
    const { jobs } = parse(readFileSync(".github/workflows/pages.yml", "utf8"));
    const steps: { run?: string; uses?: string; with?: { path?: string } }[] = jobs.publish.steps;
    const place = (is: (step: (typeof steps)[number]) => boolean | undefined) => steps.findIndex(is);
    const kept = place((step) => step.with?.path === ".cache");
    assert.ok(kept >= 0 && kept < place(({ run = "" }) => /npx eleventy /.test(run)));
    assert.ok(place(({ run }) => run === "npm ci --omit=dev") >= 0);
    // Scripts of package.json may use development packages.
    assert.ok(steps.every(({ run = "" }) => !/npm (?:run|test|start)|tsx/.test(run)));
  });

  it("checks the data and follows the links before anything is published", () => {
    const { jobs } = parse(pagesWorkflow);
    const steps: string[] = jobs.publish.steps.map(({ run = "", uses = "" }) => run || uses);
    const place = (pattern: RegExp) => steps.findIndex((step) => pattern.test(step));
    assert.ok(place(/vitae check/) < place(/npx eleventy /));
    assert.ok(place(/npx eleventy /) < place(/vitae links/));
    assert.ok(place(/vitae links/) < place(/upload-pages/));
  });

  it("finds the path of a GitLab site in its address", () => {
    const [, text = ""] = /```yaml\n(image[\s\S]*?)```/.exec(deploy) ?? [];
    const { pages }: { pages: { script: string[] } } = parse(text);
    const line = pages.script.find((command) => command.startsWith("PREFIX=")) ?? "";
    const prefix = (CI_PAGES_URL: string) =>
      execFileSync("sh", ["-c", `${line}; printf %s "$PREFIX"`], {
        env: { ...process.env, CI_PAGES_URL },
        encoding: "utf8",
      });
    assert.equal(prefix("https://ada.gitlab.io"), "/");
    assert.equal(prefix("https://ada.gitlab.io/cv"), "/cv/");
    assert.equal(prefix("https://lab.example.org/group/cv"), "/group/cv/");
  });

  it("calls commands that the program has", () => {
    for (const [, name = ""] of deploy.matchAll(/npx eleventy-theme-vitae (\w+)/g)) {
      assert.ok(["check", "links"].includes(name), name);
    }
    assert.ok((deploy.match(PROGRAM) ?? []).length > 3);
  });
});
