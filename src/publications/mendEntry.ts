import type { BibtexEntry, BibtexField } from "./bibtex/entry.ts";
import { byWord } from "./byWord.ts";
import { arxivIn } from "./identifiers.ts";
import { mendLatex, printJournals } from "./latex/mendLatex.ts";
import { verbatimFields } from "./links.ts";

const venues =
  /^(?:(?:short|main)?journal(?:title)?|booktitle|series|note|addendum|howpublished|eventtitle)$/;
/** Where programs put the number of a preprint that has no field of its own. */
const places = ["journal", "journaltitle", "number", "volume", "pages", "howpublished", "series"];

/** Writes the fields of an entry as a person would have, where a program wrote them otherwise. */
export function mendEntry(entry: BibtexEntry): BibtexEntry {
  for (const [name, field] of entry.fields) {
    const value = verbatimFields.has(name)
      ? firstAddress(field.value.replaceAll(/\\?&amp;/g, "&"))
      : mendLatex(venues.test(name) ? printJournals(field.value) : field.value);
    if (value !== field.value) entry.fields.set(name, { ...field, value });
  }
  sortNote(entry);
  findPdf(entry);
  findPreprint(entry);
  return entry;
}

const twoAddresses =
  /^\s*(?:\\url\{)?https?:\S{1,2000}?(?=[\s,;|]{1,9}(?:(?:and|or)\s+)?(?:\\url\{)?https?:\/\/)/;

/** The first of two addresses in a field that is for one. */
function firstAddress(value: string): string {
  return twoAddresses.exec(value)?.[0] ?? value;
}

/** The fields that Zotero writes into `note` where BibTeX has none: by BibTeX's names, by names of its own, and for itself. */
const byName = /^(?:publisher|issn|isbn|doi|url|pmid|pmcid|eprint|series|volume|number|pages|edition)$/;
const renamed = byWord([
  ["address", "place event-place publisher-place"],
  ["eprint", "_eprint"],
  ["series", "series-title"],
  ["number", "issue"],
  ["eventtitle", "event event-title conference-name meeting-name"],
  ["shortjournal", "journal-abbreviation"],
  ["shorttitle", "short-title"],
]);
const forItself =
  /^(?:_\w+|(?:tex|bibtex|biblatex|csl)\.[\w.-]+|citation key|zscc|comment|accession number|ads ?bibcode|archive(?: location| id)?|archiveid|event date|genre|google-books-id|ids|issued|jif|language|lccn|library catalog|medium|number of (?:pages|volumes)|num pages|oclc|original-date|original-title|page version id|rank|read_?status|reading status|references|s2id|section|status|submitted|type|version number)$/i;
const onlyArxiv = /^arxiv\s*:\s*\S+\s*(?:\[[\w\s.,-]*\])?$/i;

/** Takes Zotero's lines out of `note`: `Publisher: Elsevier` is the publisher, `tex.owner: me` nobody's business. */
function sortNote({ fields }: BibtexEntry): void {
  const note = fields.get("note");
  if (!note) return;
  const left = note.value.split(/\r?\n|\\\\/).filter((line) => {
    const written = line.trim().replace(/^\{(.*)\}$/, "$1");
    const number = onlyArxiv.test(written) ? arxivIn(written) : undefined;
    const [, label = "", value = ""] =
      /^(\\?_?[a-z][\w .-]{1,30}?)\s*(?::|(?<=^\w+\.[\w.-]+\s*)=)\s*(.*)$/i.exec(written) ?? [];
    const name = label.replace("\\", "").toLowerCase();
    const meant = number ? "eprint" : byName.test(name) ? name : renamed.get(name.replaceAll(" ", "-"));
    if (number) addPreprint(fields, note, number);
    else if (meant && !fields.has(meant)) fields.set(meant, { ...note, name: meant, value });
    return !meant && !forItself.test(name);
  });
  const rest = left.join("\n").trim();
  if (rest === "") fields.delete("note");
  else if (rest !== note.value.trim()) fields.set("note", { ...note, value: rest });
}

/** Publishers put an address into `eprint`, which is for a number: that of the PDF, of arXiv, or of the page. */
function findPdf({ fields }: BibtexEntry): void {
  const eprint = fields.get("eprint");
  if (!eprint || !/^\s*(?:\\url\{)?(?:https?:|www\.)/i.test(eprint.value)) return;
  const number = arxivIn(eprint.value);
  const ofArchive = /[^/{}\s]+(?=\/?[}\s]*$)/.exec(eprint.value)?.[0] ?? "";
  const archive = fields.get("eprinttype") ?? fields.get("archiveprefix");
  const isPdf = /\.pdf\s*(?:$|[?#}])|\/e?pdf\//i.test(eprint.value);
  if (number) fields.set("eprint", { ...eprint, value: number });
  else if (!archive || /^\s*arxiv\s*$/i.test(archive.value)) fields.delete("eprint");
  else fields.set("eprint", { ...eprint, value: ofArchive });
  if (isPdf && !number && !fields.has("pdf")) fields.set("pdf", { ...eprint, name: "pdf" });
}

/** Gives a preprint its number where it stands in another field: `journal = {arXiv preprint arXiv:1704.04861}`. */
function findPreprint({ fields }: BibtexEntry): void {
  for (const name of places) {
    const field = fields.get(name);
    const isCorr = name === "volume" && /^CoRR$/i.test(fields.get("journal")?.value.trim() ?? "");
    const number = field && arxivIn(isCorr ? `arXiv:${field.value.replace(/^abs\//, "")}` : field.value);
    if (!number) continue;
    addPreprint(fields, field, number);
    return;
  }
}

function addPreprint(fields: BibtexEntry["fields"], field: BibtexField, number: string): void {
  if (fields.has("eprint") || fields.has("arxiv")) return;
  fields.set("eprint", { ...field, name: "eprint", value: number });
  if (fields.has("eprinttype") || fields.has("archiveprefix")) return;
  fields.set("archiveprefix", { ...field, name: "archiveprefix", value: "arXiv" });
}
