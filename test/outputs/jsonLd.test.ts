import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonLd } from "../../src/outputs/jsonLd.ts";
import { exampleCv } from "./exampleCv.ts";

test("a record becomes a profile page", () => {
  assert.deepEqual(JSON.parse(jsonLd(exampleCv)), {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    url: "https://example.org/cv/",
    name: "Sang Choe",
    inLanguage: "en",
    mainEntity: {
      "@type": "Person",
      name: "Sang Choe",
      alternateName: ["최상근", "Sang Keun Choe"],
      jobTitle: "PhD student; machine learning, systems",
      email: "sang@example.org",
      telephone: "+1 412 268 2000",
      url: "https://example.org/cv/",
      image: "https://example.org/cv/assets/portrait.jpg",
      address: "Pittsburgh, USA",
      identifier: "https://orcid.org/0000-0002-1825-0097",
      sameAs: ["https://github.com/sangkeun00"],
      worksFor: [{ "@type": "Organization", name: "Example Institute" }],
      affiliation: [{ "@type": "CollegeOrUniversity", name: "Carnegie Mellon University" }],
      alumniOf: [{ "@type": "CollegeOrUniversity", name: "Seoul National University" }],
      award: ["Summa Cum Laude"],
    },
  });
});

test("no text can end the script it stands in", () => {
  const title = "</script><!-- <script> & \u2028";
  const written = jsonLd({ ...exampleCv, site: { ...exampleCv.site, title } });
  assert.doesNotMatch(written, /[<>&\u2028]/);
  assert.equal(JSON.parse(written).name, title);
});
