import MarkdownIt from "markdown-it";
import type { Diagnostic } from "../../problems/diagnostic.ts";
import { isMap } from "../../problems/isMap.ts";
import { type Path, readYaml, type YamlFile } from "../../problems/readYaml.ts";
import { type Source, source } from "../../problems/source.ts";
import { completeAddress, isFollowable } from "../../text/address.ts";
import { type Fields, type Report, type ReportLine, reportOn } from "../draft/draft.ts";
import { COMMENT, htmlToMarkdown, ICON, oneLine, plainToMarkdown } from "../text/htmlToMarkdown.ts";

/** How a field is read: a line or paragraphs of Markdown, a list of lines, an address, text as it stands. */
type Sort = "line" | "prose" | "lines" | "url" | "text";

/** Fields of another program, what they are with us, and how they are read. */
export type Table = Readonly<Record<string, readonly [field: string, sort: Sort]>>;

/** A table from names written `theirs=ours`, or once where they are the same. */
export function tableOf(sort: Sort, names: string): Table {
  const pairs = names.split(/\s+/).map((name) => name.split("="));
  return Object.fromEntries(pairs.map(([theirs = "", ours = theirs]) => [theirs, [ours, sort]]));
}

/** A JSON or YAML file of another program. Mappings take out of it what they know; what they leave is reported in the end. */
export class Input {
  /** What is left. */
  readonly value: unknown;
  /** How its texts are meant. */
  markup: "plain" | "markdown" | "html" = "html";
  /** Names in bold among authors: how the owner is called. */
  readonly spellings = new Set<string>();
  readonly #place: YamlFile["place"];
  readonly #report: Report;

  constructor(file: Source, { value, place }: YamlFile) {
    this.value = value;
    this.#place = place;
    this.#report = reportOn(file);
  }

  /** The fields of a group, or of the whole document; none where it is something else. */
  group(value: unknown = this.value): Fields {
    return isMap(value) ? value : {};
  }

  /** The groups of fields in a list. */
  groups(list: unknown): Fields[] {
    return [list].flat().filter(isMap);
  }

  /** Takes the fields that a table knows, in the order of the file. Of two that are one with us, the second is left. */
  fields(group: Fields, table: Table): Fields {
    const fields: Fields = {};
    for (const key of Object.keys(group)) {
      const [field, sort = "text"] = Object.hasOwn(table, key) ? (table[key] ?? []) : [];
      const isList = sort === "lines" || (sort === "prose" && Array.isArray(group[key]));
      const name = isList && field === "summary" ? "highlights" : field;
      if (name === undefined || Object.hasOwn(fields, name)) continue;
      const read = isList ? this.texts(group, key, "line") : this.read(group, key, sort);
      if (read.length > 0) fields[name] = read;
    }
    return fields;
  }

  /** Takes a text, a number, a yes or no; empty where there is none, or an address that cannot be followed. */
  read(group: Fields, key: string, sort: Sort = "text"): string {
    if (!isScalar(group[key])) return "";
    const written = String(group[key]).trim();
    const text = sort === "url" ? completeAddress(written) : written;
    if (sort === "url" && !isFollowable(text)) return "";
    delete group[key];
    if (sort === "text" || sort === "url") return text;
    return sort === "line" ? oneLine(this.#markdown(text)) : this.#markdown(text);
  }

  /** Takes texts as they stand, by names as `tableOf` has them. */
  pick(group: Fields, names: string): Fields {
    return this.fields(group, tableOf("text", names));
  }

  /** Takes the texts of a list; one alone is a list of one. */
  texts(group: Fields, key: string, sort: Sort = "text"): string[] {
    const list = group[key];
    const holder = (Array.isArray(list) ? list : group) as Fields;
    const texts = (Array.isArray(list) ? Object.keys(list) : [key]).map((each) => {
      const item = holder[each];
      return isMap(item) && sort === "line" ? this.line(item) : this.read(holder, each, sort);
    });
    return texts.filter(Boolean);
  }

  /** Takes a group among lines: `More: one; two`. */
  line(item: Fields): string {
    const names = ["bullet", "title", "name", "label", "institution", "year"];
    const heads = names.map((name) => this.read(item, name, "line"));
    const below = ["contents", "items", "description", "value", "details"];
    const inner = below.flatMap((name) => this.texts(item, name, "line"));
    return [heads.filter(Boolean).join(", "), inner.join("; ")].filter(Boolean).join(": ");
  }

  #markdown(text: string): string {
    if (this.markup === "plain") return plainToMarkdown(text);
    const html = this.markup === "html" ? text : commonMark.render(text);
    const markdown = htmlToMarkdown(html, this.#report.add);
    return markdown.replace(COMMENT, "").replace(ICON, "");
  }

  /** What was lost on the way, and what nobody took. */
  report(): ReportLine[] {
    this.#leave(this.value, []);
    return this.#report.lines;
  }

  #leave(value: unknown, path: Path): void {
    if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value))
        this.#leave(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    } else if (isScalar(value) && value !== "") {
      const isUnsafe = /^\s*(javascript|data|vbscript):/i.test(String(value));
      const names = path.filter((key) => typeof key === "string").join(".");
      this.#report.add(isUnsafe ? "unsafe" : "place", `${names}: ${value}`, this.#place(path).start);
    }
  }
}

/** Whether a value is a text, a number, a yes or no. */
export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

const commonMark = new MarkdownIt({ html: true });

/** Reads YAML of another program, or JSON, which is YAML too. */
export function readInput(file: Source): { input?: Input; diagnostics: Diagnostic[] } {
  // Tabs before a line are no fault in JSON.
  const isJson = /^\s*[{[]/.test(file.text);
  const text = isJson ? file.text.replace(/^\t+/gm, (tabs) => " ".repeat(tabs.length)) : file.text;
  const yaml = readYaml(source(file.file, text));
  if (yaml.value !== undefined) return { input: new Input(file, yaml), diagnostics: yaml.diagnostics };
  const said = (message: string) => (isJson ? message.replace("YAML", "JSON") : message);
  return { diagnostics: yaml.diagnostics.map((each) => ({ ...each, message: said(each.message) })) };
}
