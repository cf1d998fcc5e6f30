import assert from "node:assert/strict";
import { test } from "node:test";
import { printedAddress } from "../../src/text/address.ts";
import { toHtml } from "../../src/text/html.ts";
import { readText } from "../../src/text/markdown.ts";

const addresses: [url: string, printed: string | undefined][] = [
  ["https://www.github.com/sangkeun00/", "github.com/sangkeun00"],
  ["http://www.cs.cmu.edu/~epxing/", "cs.cmu.edu/~epxing"],
  ["./assets/resume.pdf", "example.org/cv/assets/resume.pdf"],
  ["/assets/resume.pdf", "example.org/cv/assets/resume.pdf"],
  ["mailto:a@example.org", undefined],
  ["tel:+1", undefined],
];
for (const [url, printed] of addresses) {
  test(`${url} on paper`, () => assert.equal(printedAddress(url, "https://example.org/cv"), printed));
}

test("an address within a site whose own is unknown is not printed", () => {
  assert.equal(printedAddress("./assets/resume.pdf", undefined), undefined);
});

test("a link that is its own address is not followed by it once more", () => {
  const link = (text: string, url: string) => toHtml(readText(`[${text}](${url})`));
  for (const text of ["https://example.org/x/", "example.org/x", "www.example.org/x"]) {
    assert.match(link(text, "https://www.example.org/x/"), / data-address=""/, text);
  }
  assert.doesNotMatch(link("example", "https://example.org"), /data-address/);
});
