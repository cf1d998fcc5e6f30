import assert from "node:assert/strict";
import { test } from "node:test";
import { contactLink } from "../../src/look/contactLink.ts";
import { findIcon } from "../../src/look/icons.ts";
import { findNetwork, type NetworkName, networks } from "../../src/look/networks.ts";

for (const key of Object.keys(networks) as NetworkName[]) {
  test(`${key} has an icon and an address that takes a name`, () => {
    const { icon, url } = networks[key];
    assert.ok(findIcon(icon), icon);
    assert.match(url, /\{\}/);
  });
}

test("a name of a network is found in any spelling", () => {
  for (const name of ["googleScholar", "googlescholar", "Google Scholar", "google_scholar"]) {
    assert.equal(findNetwork(name)?.key, "googleScholar");
  }
  assert.equal(findNetwork("frobnicate"), undefined);
});

const links: [network: string, value: string, url: string, label: string][] = [
  ["github", "sangkeun00", "https://github.com/sangkeun00", "sangkeun00"],
  ["github", "https://github.com/sangkeun00/", "https://github.com/sangkeun00/", "sangkeun00"],
  ["email", "a.b@example.org", "mailto:a.b@example.org", "a.b@example.org"],
  ["phone", "+1 (412) 555-01 23", "tel:+14125550123", "+1 (412) 555-01 23"],
  ["twitter", "@someone", "https://twitter.com/someone", "@someone"],
  ["mastodon", "@ada@hachyderm.io", "https://hachyderm.io/@ada", "@ada@hachyderm.io"],
  ["resume", "./assets/resume.pdf", "./assets/resume.pdf", "Resume"],
  ["website", "sangkeun00.github.io", "https://sangkeun00.github.io", "sangkeun00.github.io"],
  ["website", "https://example.org", "https://example.org", "example.org"],
  [
    "Google Scholar",
    "FvYhWOAAAAAJ",
    "https://scholar.google.com/citations?user=FvYhWOAAAAAJ",
    "Google Scholar",
  ],
  ["linkedin", 'a"><b', "https://www.linkedin.com/in/a%22%3E%3Cb", 'a"><b'],
];
for (const [network, value, url, label] of links) {
  test(`${network}: ${value}`, () => {
    const link = contactLink(network, value);
    assert.equal(link?.url, url);
    assert.equal(link?.label, label);
  });
}
