import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { pagePolicy } from "../../src/eleventy/pageHtml.ts";
import { readCv } from "../../src/record/readCv.ts";
import { buildSite, dataFolder } from "../support/buildSite.ts";
import { SAMPLE_ASSETS, SAMPLE_DATA } from "../support/sample.ts";

const OWN =
  "default-src 'none'; img-src 'self'; connect-src 'self'; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const END = "; base-uri 'none'; form-action 'none'";
const site = await readFile(`${SAMPLE_DATA}/site.yaml`, "utf8");

describe("a page's policy", () => {
  it("allows what the theme's pages use and nothing else", () => {
    assert.equal(pagePolicy(""), OWN + END);
  });

  it("allows pictures that a style sheet brings along, however it quotes them", () => {
    for (const quote of ['"', "'", ""])
      assert.match(
        pagePolicy(`h1{background:url(${quote}data:image/png;base64,AA==${quote})}`),
        /img-src 'self' data:;/,
      );
  });

  it("allows what `site.yaml` says besides", () => {
    const policy = pagePolicy("", {
      scripts: ["https://stats.example.org", "self", "sha256-abc="],
      connections: ["https://stats.example.org/api"],
    });
    assert.equal(
      policy,
      `${OWN.replace("connect-src 'self'", "connect-src 'self' https://stats.example.org/api")}; script-src https://stats.example.org 'self' 'sha256-abc='${END}`,
    );
  });

  it("stands in every page", async () => {
    const pages = await buildSite({
      "site.yaml": `${site}policy:\n  scripts: [https://stats.example.org]\n`,
    });
    for (const address of ["/", "/404.html"]) {
      assert.match(
        pages[address] ?? "",
        /<meta http-equiv="Content-Security-Policy" content="[^"]*; script-src https:\/\/stats\.example\.org;/,
      );
    }
  });

  it("cannot be broken out of", async () => {
    for (const source of [
      "https://x.org; script-src *",
      "*",
      "'unsafe-inline'",
      'https://x.org">',
      "javascript:",
    ]) {
      const folder = await dataFolder({
        "site.yaml": `${site}policy:\n  scripts: [${JSON.stringify(source)}]\n`,
      });
      const { diagnostics } = await readCv(folder, { assets: SAMPLE_ASSETS, shown: "_data" });
      assert.equal(diagnostics[0]?.severity, "error", source);
    }
  });
});
