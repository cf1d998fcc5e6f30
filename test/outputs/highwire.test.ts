import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Person, Publication } from "../../src/model/cv.ts";
import { highwireTags } from "../../src/outputs/highwire.ts";
import { exampleCv, text } from "./exampleCv.ts";

const [example] = exampleCv.publications;
assert.ok(example);

/** The contents of a paper's tags, by their names without `citation_`. */
function tags(
  more: Partial<Publication>,
  site: string | undefined = "https://example.org/cv",
): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, content] of highwireTags({ ...example, ...more } as Publication, site))
    found[name.replace("citation_", "")] = [...(found[name.replace("citation_", "")] ?? []), content];
  return found;
}

function person(given: string, family: string, more: Partial<Person> = {}): Person {
  return { given, family, name: `${given} ${family}`, isOwner: false, roles: [], ...more };
}

/** The rules of https://scholar.google.com/intl/en/scholar/inclusion.html#indexing, "Configuring the meta-tags". */
describe("Google Scholar's rules", () => {
  it("1: the title tag holds the title of the paper, and not that of the journal or the site", () => {
    assert.deepEqual(tags({ title: text("On Things: A <Study>") }).title, ["On Things: A <Study>"]);
  });

  it("2: each author has a tag, in order, as “Smith, John”, without marks and affiliations", () => {
    const authors = [
      person("Ludwig", "Beethoven", { particle: "van", roles: ["equal"] }),
      person("Martin Luther", "King", { suffix: "Jr." }),
      { literal: "The ATLAS Collaboration", name: "The ATLAS Collaboration", isOwner: false, roles: [] },
    ];
    assert.deepEqual(tags({ authors }).author, [
      "van Beethoven, Ludwig",
      "King Jr., Martin Luther",
      "The ATLAS Collaboration",
    ]);
  });

  it("2: none but the actual authors are authors", () => {
    const editors = [person("Ed", "Itor")];
    assert.deepEqual(tags({ authors: [], editors }).author, undefined);
    assert.deepEqual(tags({ authors: [person("A", "B")], editors }).author, ["B, A"]);
  });

  it("3: the date is whole, as 2010/5/12, or the year alone", () => {
    assert.deepEqual(tags({ date: "2010-05-12", year: 2010 }).publication_date, ["2010/05/12"]);
    assert.deepEqual(tags({ date: "2010-05", year: 2010 }).publication_date, ["2010"]);
    assert.deepEqual(tags({ date: "2010", year: 2010 }).publication_date, ["2010"]);
  });

  it("4: a journal paper says in which journal, volume, issue and on which pages", () => {
    const fields = { volume: "12", number: "3", pages: "11761–11766", issn: "0021-9258" };
    assert.deepEqual(
      pick(
        tags({ type: "article", venue: text("J. Biol. Chem."), fields }),
        "journal_title volume issue firstpage lastpage issn",
      ),
      {
        journal_title: ["J. Biol. Chem."],
        volume: ["12"],
        issue: ["3"],
        firstpage: ["11761"],
        lastpage: ["11766"],
        issn: ["0021-9258"],
      },
    );
  });

  it("4: a conference paper says at which conference and on which pages", () => {
    const fields = { pages: "1–18", isbn: "978-1-939133-22-9" };
    assert.deepEqual(
      pick(
        tags({ type: "inproceedings", venue: text("OSDI"), fields }),
        "conference_title journal_title firstpage lastpage isbn",
      ),
      {
        conference_title: ["OSDI"],
        firstpage: ["1"],
        lastpage: ["18"],
        isbn: ["978-1-939133-22-9"],
      },
    );
  });

  it("5: a thesis names its institution, a report that and its number", () => {
    assert.deepEqual(tags({ type: "phdthesis", venue: text("CMU") }).dissertation_institution, ["CMU"]);
    const report = tags({ type: "techreport", venue: text("CMU"), fields: { number: "TR-12" } });
    assert.deepEqual(pick(report, "technical_report_institution technical_report_number issue"), {
      technical_report_institution: ["CMU"],
      technical_report_number: ["TR-12"],
    });
  });

  it("8: the PDF is told by its whole address, in the folder of the page, and only where it is there", () => {
    const { pdf_url, abstract_html_url } = tags({ slug: "choe2023", pdf: "assets/pdf/x.pdf" });
    assert.deepEqual(abstract_html_url, ["https://example.org/cv/publications/choe2023/"]);
    assert.deepEqual(pdf_url, ["https://example.org/cv/publications/choe2023/choe2023.pdf"]);
    assert.equal(tags({ links: [{ label: "PDF", url: "https://arxiv.org/pdf/1.pdf" }] }).pdf_url, undefined);
    const withoutSite = highwireTags({ ...example, pdf: "assets/pdf/x.pdf" }, undefined);
    assert.deepEqual(
      withoutSite.filter(([name]) => name.endsWith("_url")),
      [],
    );
  });

  it("the arXiv number stands alone, as it does where it is linked, and only if it is one of arXiv", () => {
    const numbers: [fields: Record<string, string>, number: string | undefined][] = [
      [{ arxiv: "https://arxiv.org/abs/1712.00166" }, "1712.00166"],
      [{ eprint: "arXiv:1712.00166", archiveprefix: "arXiv" }, "1712.00166"],
      [{ eprint: "1712.00166" }, "1712.00166"],
      [{ eprint: "1712.00166", eprinttype: " " }, "1712.00166"],
      [{ eprint: "hal-01234567", eprinttype: "hal" }, undefined],
      [{ eprint: "31452104", eprinttype: "pmid", arxiv: "hep-th/9901001v2" }, "hep-th/9901001v2"],
    ];
    for (const [fields, number] of numbers)
      assert.deepEqual(tags({ fields }).arxiv_id, number && [number], JSON.stringify(fields));
  });

  it("at least title, first author and year are there wherever they are known", () => {
    const { title, author, publication_date } = tags({ year: 2023, date: "2023" });
    assert.ok(title && author && publication_date);
  });
});

function pick(found: Record<string, string[]>, names: string): Record<string, string[]> {
  return Object.fromEntries(Object.entries(found).filter(([name]) => names.split(" ").includes(name)));
}
