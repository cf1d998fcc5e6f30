import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Publication } from "../../src/model/cv.ts";
import { scholarlyArticle } from "../../src/outputs/jsonLd.ts";
import { exampleCv, prose, text } from "./exampleCv.ts";

const [example] = exampleCv.publications;
assert.ok(example);
const site = { url: "https://example.org/cv" };

function read(more: Partial<Publication> = {}) {
  return JSON.parse(scholarlyArticle({ ...example, ...more } as Publication, site));
}

describe("a paper as structured data", () => {
  it("is a scholarly article", () => {
    assert.deepEqual(read({ abstract: prose("We learn."), pdf: "assets/x.pdf", fields: { pages: "1–9" } }), {
      "@context": "https://schema.org",
      "@type": "ScholarlyArticle",
      "@id": "https://example.org/cv/publications/choe2023/",
      headline: "Making meta-learning practical",
      name: "Making meta-learning practical",
      author: [
        { "@type": "Person", name: "Sang Keun Choe", givenName: "Sang Keun", familyName: "Choe" },
        { "@type": "Organization", name: "The Others" },
      ],
      datePublished: "2023-12",
      isPartOf: { "@type": "Book", name: "Advances in Neural Information Processing Systems" },
      pageStart: "1",
      pageEnd: "9",
      abstract: "We learn.",
      award: "Best Paper",
      keywords: ["meta"],
      identifier: { "@type": "PropertyValue", propertyID: "DOI", value: "10.1000/182" },
      sameAs: "https://doi.org/10.1000/182",
      url: "https://example.org/paper",
      encoding: {
        "@type": "MediaObject",
        contentUrl: "https://example.org/cv/publications/choe2023/choe2023.pdf",
        encodingFormat: "application/pdf",
      },
    });
  });

  it("is part of an issue, of a volume, of a journal", () => {
    const fields = { volume: "12", number: "3", issn: "1234-5678" };
    assert.deepEqual(read({ type: "article", venue: text("Nature"), fields }).isPartOf, {
      "@type": "PublicationIssue",
      issueNumber: "3",
      isPartOf: {
        "@type": "PublicationVolume",
        volumeNumber: "12",
        isPartOf: { "@type": "Periodical", name: "Nature", issn: "1234-5678" },
      },
    });
  });

  it("leads to its DOI by an address that may be followed", () => {
    assert.equal(read({ doi: "10.1002/a<1::B>2-#" }).sameAs, "https://doi.org/10.1002/a%3C1::B%3E2-%23");
  });

  it("says what else it is", () => {
    const types = ["phdthesis", "techreport", "book", "incollection", "dataset", "software", "misc"];
    assert.deepEqual(
      types.map((type) => read({ type })["@type"]),
      [
        ["ScholarlyArticle", "Thesis"],
        ["ScholarlyArticle", "Report"],
        "Book",
        ["ScholarlyArticle", "Chapter"],
        "Dataset",
        "SoftwareSourceCode",
        "ScholarlyArticle",
      ],
    );
  });

  it("cannot end the script it stands in", () => {
    const title = "</script><!-- \u2028 <script> & more";
    const written = scholarlyArticle({ ...example, title: text(title) } as Publication, site);
    assert.doesNotMatch(written, /[<>&\u2028]/);
    assert.equal(JSON.parse(written).name, title);
  });
});
