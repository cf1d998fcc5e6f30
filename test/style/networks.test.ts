import assert from "node:assert/strict";
import { test } from "node:test";
import { contactLink } from "../../src/style/contactLink.ts";
import { findNetwork, type NetworkName, networks } from "../../src/style/networks.ts";
import { findIcon } from "../../src/text/icons.ts";

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
  ["github", "github.com/ada", "https://github.com/ada", "ada"],
  ["github", "@ada", "https://github.com/ada", "@ada"],
  ["linkedin", "in/ada", "https://www.linkedin.com/in/ada", "ada"],
  ["linkedin", "www.linkedin.com/in/ada/", "https://www.linkedin.com/in/ada", "ada"],
  ["googleScholar", "citations?user=FvY", "https://scholar.google.com/citations?user=FvY", "Google Scholar"],
  ["orcid", "orcid.org/0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"],
  ["email", "mailto: a@b.org", "mailto:a@b.org", "a@b.org"],
  ["phone", "tel:+47 22 85 50 50", "tel:+4722855050", "+4722855050"],
  ["website", "www.cmu.edu", "https://www.cmu.edu", "www.cmu.edu"],
  ["cv", "www.cmu.edu/cv.pdf", "https://www.cmu.edu/cv.pdf", "CV"],
  ["linkedin", 'a"><b', "https://www.linkedin.com/in/a%22%3E%3Cb", 'a"><b'],
];
for (const [network, value, url, label] of links) {
  test(`${network}: ${value}`, () => {
    const link = contactLink(network, value);
    assert.equal(link?.url, url);
    assert.equal(link?.label, label);
  });
}

test("what is no address is no link, whatever field it came from", () => {
  for (const [network, value] of [
    ["resume", "javascript:alert(1)"],
    ["cv", " JavaScript:alert(1)"],
    ["cv", "data:text/html,x"],
  ] as const) {
    assert.equal(contactLink(network, value), undefined, value);
  }
});
