import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { buildSite, type Pages } from "../support/buildSite.ts";

const profile = `name: Sang Choe
nativeName: 최상근
label: PhD student
photo: ./assets/betty.jpg
email: sang@example.org
links:
  - { network: orcid, username: 0000-0002-1825-0097 }
  - { network: googleScholar, username: abc }
  - { network: website, username: sang.example.org }
  - { label: Slides, url: ./assets/betty.jpg, icon: slides }
`;
const bib = `@inproceedings{a, title = {Over and under}, author = {Choe, Sang}, booktitle = {OSDI}, abbr = {OSDI}, year = 2021,
  url = {https://example.org/a}, doi = {10.1000/182}, website = {https://example.org/a}, code = {https://example.org/code}, abstract = {Why.}, preview = {betty.jpg}, award = {Best}}
@article{b, title = {Über Zahlen}, langid = {ngerman}, author = {Choe, Sang}, journal = {Nature}, year = 2020}
`;

describe("a page in any style", () => {
  let pages: Pages;
  let document: ReturnType<typeof parseHTML>["document"];
  before(async () => {
    pages = await buildSite({
      "profile.yaml": profile,
      "miscellaneous.md": "Nothing.\n",
      "publications.bib": bib,
      "education.yaml":
        "- { studyType: Ph.D., area: CS, institution: CMU, startDate: 2019, advisor: Eric Xing, score: A, thesis: A thesis whose name is so long that it has a line of its own }\n- { studyType: B.S., area: CS, institution: SNU, date: 2018 }\n",
    });
    ({ document } = parseHTML(pages["/"] ?? ""));
  });
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const textOf = (element: { textContent: string | null } | null | undefined) =>
    element?.textContent?.replace(/\s+/g, " ").trim();

  it("begins with a link to its content, and so does every other", () => {
    for (const [url, page] of Object.entries(pages)) {
      if (!String(page).startsWith("<!doctype")) continue;
      const { document } = parseHTML(page);
      const [first] = document.querySelectorAll("body a");
      assert.equal(first?.getAttribute("href"), "#_main", url);
      assert.equal(document.querySelectorAll("main#_main").length, 1, url);
    }
  });

  it("shows the photo, with words for those who do not see it", () => {
    const [photo] = all(".masthead img.photo");
    assert.equal(photo?.getAttribute("alt"), "Photo of Sang Choe");
    assert.match(
      photo?.parentElement?.querySelector("source")?.getAttribute("srcset") ?? "",
      /-240\.webp 240w/,
    );
  });

  it("tells those who hear it on which network a contact is, and says of the owner's links that they are", () => {
    assert.deepEqual(
      all(".contacts a").map((link) => [
        textOf(link),
        link.getAttribute("aria-label"),
        link.getAttribute("rel"),
      ]),
      [
        ["sang@example.org", "E-mail: sang@example.org", null],
        ["0000-0002-1825-0097", "ORCID: 0000-0002-1825-0097", "me"],
        ["Google Scholar", null, "me"],
        ["sang.example.org", "Website: sang.example.org", "me"],
        ["Slides", null, null],
      ],
    );
    assert.ok(all(".contacts a")[4]?.querySelector("svg"), "there is an icon called `slides`");
  });

  it("prints no address twice", () => {
    const printed = (selector: string) => all(selector).map((link) => link.getAttribute("data-address"));
    assert.deepEqual(printed(".contacts a").slice(3, 4), [""]);
    assert.deepEqual(printed(".publication:first-child .publication-links li > a"), [
      "doi.org/10.1000/182",
      "example.org/code",
      "",
    ]);
  });

  it("describes every link of a paper by its title", () => {
    for (const link of all(".publication-links :is(a, summary)")) {
      const title = document.getElementById(link.getAttribute("aria-describedby") ?? "");
      assert.equal(
        link.closest(".publication")?.querySelector(".publication-title a"),
        title,
        link.outerHTML,
      );
    }
    assert.ok(all(".publication-links summary").length >= 3);
  });

  it("has the badge before the venue, where no title is moved by it, and links behind the award", () => {
    const [paper] = all(".publication-text");
    assert.deepEqual(
      [...(paper?.children ?? [])].map((part) => part.className),
      [
        "publication-title",
        "publication-authors",
        "publication-venue",
        "publication-award",
        "publication-links",
      ],
    );
    assert.equal(textOf(paper?.querySelector(".publication-venue") ?? null), "OSDI In OSDI, 2021");
  });

  it("has a paper's picture, which says nothing that its title does not", () => {
    const pictures = all(".publication-picture");
    assert.deepEqual(
      pictures.map((picture) => [picture.getAttribute("alt"), picture.getAttribute("loading")]),
      [["", "lazy"]],
    );
  });

  it("says which language a name and a title are in", () => {
    assert.equal(all(".native-name")[0]?.getAttribute("lang"), "ko");
    assert.deepEqual(
      all(".publication-title a").map((link) => link.getAttribute("lang")),
      [null, "de"],
    );
  });

  it("has short facts of an entry in one line", () => {
    assert.deepEqual(all(".entry-fact").map(textOf), [
      "Advisor: Eric Xing",
      "Thesis: A thesis whose name is so long that it has a line of its own",
      "Grade: A",
    ]);
  });

  it("has a title that says more than the name, and a colour for the window's frame", () => {
    const content = (selector: string) => all(selector).map((each) => each.getAttribute("content"));
    assert.equal(document.title, "Sang Choe – PhD student");
    assert.deepEqual(content('meta[property="og:locale"]'), ["en_US"]);
    assert.deepEqual(content('meta[name="theme-color"]'), ["#ffffff", "#17171c"]);
  });

  it("tells search engines where its owner studies, where they have studied, and no home", () => {
    const { mainEntity } = JSON.parse(all('script[type="application/ld+json"]')[0]?.textContent ?? "{}");
    assert.deepEqual(mainEntity.affiliation, [{ "@type": "CollegeOrUniversity", name: "CMU" }]);
    assert.deepEqual(mainEntity.alumniOf, [{ "@type": "CollegeOrUniversity", name: "SNU" }]);
    assert.equal(mainEntity.homeLocation, undefined);
  });

  it("is in the sitemap, and so are its PDFs", () => {
    assert.match(
      pages["/sitemap.xml"] ?? "",
      /<loc>https:\/\/sangkeun00\.github\.io\/assets\/resume\.pdf<\/loc>/,
    );
  });

  it("says in its heading that there is nothing, where there is nothing", () => {
    const missing = parseHTML(pages["/404.html"] ?? "").document;
    assert.equal(textOf(missing.querySelector("h1")), "Page not found");
    assert.equal(missing.title, "Page not found – Sang Choe");
  });
});

it("a page written from right to left says so, and what is written the other way in it says that", async () => {
  const { "/": page = "" } = await buildSite({
    "site.yaml": "language: ar\nsections: [publications]\n",
    "profile.yaml": "name: فاطمة بن علي\nnativeName: Fatima Benali\nphone: +212 537 77\n",
    "publications.bib":
      "@article{a, title = {On Dialects (Again)}, author = {Benali, Fatima and يوسف, سارة and Doe, Jane}, journal = {Nature}, year = 2020}\n@inproceedings{b, title = {ب}, author = {بن علي, فاطمة}, booktitle = {ACL}, year = 2019}\n",
  });
  const { document } = parseHTML(page);
  assert.equal(document.documentElement.getAttribute("dir"), "rtl");
  for (const selector of [".native-name", ".publication-title a", ".publication-venue em span"]) {
    const element = document.querySelector(selector);
    assert.deepEqual([element?.getAttribute("lang"), element?.getAttribute("dir")], ["en", "ltr"], selector);
  }
  assert.equal(document.querySelector("[href^='tel:']")?.getAttribute("dir"), "ltr");
  // Names keep their places among one another, and the theme's own word comes before the venue.
  const [first, second] = [...document.querySelectorAll(".publication")];
  assert.equal(
    first?.querySelector(".publication-authors")?.innerHTML,
    '<strong lang="en" dir="ltr">Fatima Benali</strong> وسارة يوسف و<span lang="en" dir="ltr">Jane Doe</span>',
  );
  assert.match(
    second?.querySelector(".publication-venue")?.innerHTML ?? "",
    /<em>في: <span lang="en" dir="ltr">ACL<\/span><\/em>، 2019/,
  );
});

it("the panel of problems has a heading, errors before warnings, and says each once", async () => {
  const { "/": page = "" } = await buildSite(
    {
      "education.yaml": "- institution: CMU\n  instituton: CMU\n",
      "awards.yaml": "- title: A\n  date: some day\n",
    },
    { runMode: "serve" },
  );
  const { document } = parseHTML(page);
  const headings = [...document.querySelectorAll(".problems :is(h2, h3)")].map(
    ({ textContent }) => textContent,
  );
  assert.deepEqual(headings, ["Problems in the data", "Errors", "Warnings"]);
  const [first] = document.querySelectorAll(".problems details");
  assert.equal(first?.textContent?.split("unknown field `instituton`").length, 2, first?.textContent ?? "");
  assert.match(first?.textContent ?? "", /→ did you mean `institution`\?/);
});
