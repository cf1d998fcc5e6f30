/** Addresses, accounts and places as people write them. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { source } from "../../src/problems/source.ts";
import { readCv } from "../../src/record/readCv.ts";
import { readEntries } from "../../src/record/readEntries.ts";

async function read(profile: string, awards = "- title: A\n") {
  const folder = await mkdtemp(join(tmpdir(), "vitae-addresses-"));
  await writeFile(join(folder, "profile.yaml"), `name: Ada\n${profile}`);
  await writeFile(join(folder, "site.yaml"), "sections: [awards]\n");
  await writeFile(join(folder, "awards.yaml"), awards);
  const reading = await readCv(folder, { shown: "_data", assets: join(folder, "assets") });
  await rm(folder, { recursive: true });
  assert.deepEqual(
    reading.diagnostics.filter(({ code }) => code !== "missing-file"),
    [],
  );
  return reading.cv;
}

for (const [written, url] of [
  ["www.cmu.edu", "https://www.cmu.edu"],
  ["github.com/ada", "https://github.com/ada"],
  ["ada@example.org", "mailto:ada@example.org"],
  ["'mailto: ada@example.org'", "mailto:ada@example.org"],
  ["tel:+47 22 85 50 50", "tel:+4722855050"],
  ["https://example.org/a_(b)", "https://example.org/a_(b)"],
  ["doi:10.1145/1", "https://doi.org/10.1145/1"],
  ["10.1145/1", "https://doi.org/10.1145/1"],
  ["arXiv:1712.00166", "https://arxiv.org/abs/1712.00166"],
  ["0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"],
  ["http:/example.org", "http://example.org"],
  ["münchen.de/x", "https://münchen.de/x"],
  ['"<https://example.org>"', "https://example.org"],
  ["./assets/slides.pdf", "./assets/slides.pdf"],
  ["assets/slides.v2.pdf", "assets/slides.v2.pdf"],
] as const) {
  test(`an entry's address: ${written}`, async () => {
    const { sections } = await read(
      "",
      `- title: A\n  url: ${written}\n  links: [{ label: B, url: ${written} }]\n`,
    );
    assert.equal(sections[0]?.entries?.[0]?.url, url);
    assert.equal(sections[0]?.entries?.[0]?.links[0]?.url, url);
  });
}

for (const written of [
  "javascript:alert(1)",
  '"\\x01javascript:alert(1)"',
  '"java\\tscript:alert(1)"',
  '"\\u200bJavaScript:alert(1)"',
  "data:text/html,x",
  "1javascript:alert(1)",
  "https://",
  "'[a](https://example.org)'",
  "see my page",
]) {
  test(`an entry's address that is none: ${written}`, async () => {
    const { diagnostics } = readEntries(source("a.yaml", `- title: A\n  url: ${written}\n`), "awards", {
      tongue: { language: "en", languages: ["en"], standIns: new Map() },
      words: {},
    });
    assert.match(diagnostics[0]?.message ?? "", /is not an address that can be followed$/);
  });
}

test("mail, telephone and ORCID iD with as much of their address as people copy", async () => {
  const { profile } = await read(
    "email: mailto:ada@example.org\nphone: tel:+47 22 85 50 50\norcid: https://orcid.org/0000-0002-1825-0097\n",
  );
  assert.equal(profile.email, "ada@example.org");
  assert.equal(profile.phone, "+47 22 85 50 50");
  assert.equal(profile.orcid, "0000-0002-1825-0097");
});

for (const [place, line] of [
  ["postalCode: 8092, city: Zürich, countryCode: CH", "8092 Zürich, CH"],
  ["postalCode: 8092, city: Zürich", "8092 Zürich"],
  [
    "address: Blindernveien 31, postalCode: '0313', city: Oslo, countryCode: 'NO'",
    "Blindernveien 31, 0313 Oslo, NO",
  ],
  [
    "city: Pittsburgh, region: Pennsylvania, postalCode: 15213, countryCode: US",
    "Pittsburgh, Pennsylvania 15213, US",
  ],
  ["city: Pittsburgh, region: PA, postalCode: 15213", "Pittsburgh, PA 15213"],
  ["city: London, postalCode: SW7 2AZ, countryCode: GB", "London SW7 2AZ, GB"],
  ["city: London, postalCode: SW7 2AZ", "London SW7 2AZ"],
  ["city: Zürich, region: ZH, postalCode: 8092", "8092 Zürich, ZH"],
  ["address: 관악로 1, city: 서울, postalCode: '08826'", "08826 서울 관악로 1"],
  ["city: Seoul", "Seoul"],
] as const) {
  test(`a place in the order of its country: ${line}`, async () => {
    assert.equal((await read(`location: { ${place} }\n`)).profile.location, line);
  });
}
