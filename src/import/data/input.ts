import MarkdownIt from "markdown-it";
import type { PhrasingContent } from "mdast";
import type { Document } from "yaml";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Source, source } from "../../diagnostics/source.ts";
import { isFollowable } from "../../schema/fields.ts";
import type { Path } from "../../yaml/checkYaml.ts";
import { isMap } from "../../yaml/isMap.ts";
import { placeOf } from "../../yaml/placeOf.ts";
import { readYaml } from "../../yaml/readYaml.ts";
import type { Fields } from "../draft/draft.ts";
import { Report, type ReportLine } from "../draft/report.ts";
import { htmlToTree, inLine } from "../text/htmlToTree.ts";
import { toLatex, writeLine, writeProse } from "../text/write.ts";

/** How a field is read: a line or paragraphs of Markdown, a list of lines, an address, text as it stands. */
export type Sort = "line" | "prose" | "lines" | "url" | "text";

/** Fields of another program, what they are with us, and how they are read. */
export type Table = Readonly<Record<string, readonly [field: string, sort: Sort]>>;

const commonMark = new MarkdownIt({ html: true });

/**
 * A JSON or YAML file of another program. Mappings take out of it what they know, and leave what they cannot use: that is
 * reported in the end.
 */
export class Input {
  /** What is left. */
  readonly value: unknown;
  /** How its texts are meant. */
  markup: "plain" | "markdown" | "html" = "html";
  readonly #document: Document;
  readonly #report: Report;

  constructor(file: Source, document: Document, value: unknown) {
    this.value = value;
    this.#document = document;
    this.#report = new Report(file);
  }

  /** The fields of the whole document, or of a group in it; an empty group where it is something else. */
  group(fields: unknown = this.value, key?: string): Fields {
    const value = key === undefined ? fields : (fields as Fields)[key];
    return isMap(value) ? value : {};
  }

  /** The groups of fields in a list. */
  groups(fields: Fields, key: string): Fields[] {
    return [fields[key] ?? []].flat().filter(isMap);
  }

  /** Reads the fields that a table knows, in the order of the file. Of two that are one with us, the second is left. */
  fields(group: Fields, table: Table): Fields {
    const fields: Fields = {};
    for (const key of Object.keys(group)) {
      const [field, sort = "text"] = Object.hasOwn(table, key) ? (table[key] ?? []) : [];
      const isList = sort === "lines" || (sort === "prose" && Array.isArray(group[key]));
      const name = isList && field === "summary" ? "highlights" : field;
      if (name === undefined || Object.hasOwn(fields, name)) continue;
      const read = isList ? this.lines(group, key) : this.read(group, key, sort);
      if (read.length > 0) fields[name] = read;
    }
    return fields;
  }

  /** Takes a text, a number, a yes or no; empty where there is none, or an address that cannot be followed. */
  read(group: Fields, key: string, sort: Sort = "text"): string {
    const value = group[key];
    if (!isScalar(value) || (sort === "url" && !isFollowable(String(value)))) return "";
    delete group[key];
    const text = String(value).trim();
    if (sort === "line") return writeLine(this.#line(text));
    return sort === "prose" ? writeProse(this.#tree(text).children) : text;
  }

  /** A line as it stands in a BibTeX field. */
  latex(group: Fields, key: string): string {
    return toLatex(this.#line(this.read(group, key)));
  }

  /** Takes a list of texts; one alone is a list of one. */
  texts(group: Fields, key: string, sort: Sort = "text"): string[] {
    const list = group[key];
    if (!Array.isArray(list)) return [this.read(group, key, sort)].filter(Boolean);
    const taken = list.map((_, index) => this.read(list as unknown as Fields, String(index), sort));
    return taken.filter(Boolean);
  }

  /** Takes a list of lines, in which a group is one line: `More: one; two`. */
  lines(group: Fields, key: string): string[] {
    const list = group[key];
    if (!Array.isArray(list)) return this.texts(group, key, "line");
    return list.flatMap((item, index) => {
      if (!isMap(item)) return this.read(list as unknown as Fields, String(index), "line") || [];
      const heads = ["title", "name", "label", "year"].map((name) => this.read(item, name, "line"));
      const below = ["contents", "items", "description", "value", "details"].flatMap((name) =>
        this.lines(item, name),
      );
      return [heads.filter(Boolean).join(", "), below.join("; ")].filter(Boolean).join(": ") || [];
    });
  }

  #line(text: string): PhrasingContent[] {
    return inLine(this.#tree(text).children);
  }

  #tree(text: string) {
    const html =
      this.markup === "markdown" ? commonMark.render(text) : this.markup === "html" ? text : plainHtml(text);
    return htmlToTree(html, (reason, lost) => this.#report.add(reason, lost));
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
      const reason = /^\s*(javascript|data|vbscript):/i.test(String(value)) ? "unsafe" : "place";
      const names = path.filter((key) => typeof key === "string").join(".");
      this.#report.add(reason, `${names}: ${value}`, placeOf(this.#document, path, "value").start);
    }
  }

  /** Of what is left of settings, the names. */
  settings(): ReportLine[] {
    const names = Object.keys(this.group());
    if (names.length > 0) this.#report.add("settings", names.join(", "), -1);
    return this.#report.lines;
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** In plain text a line break stays one, and an empty line begins a paragraph. */
function plainHtml(text: string): string {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<p>${escaped.replace(/\n[^\S\n]*\n\s*/g, "</p><p>").replace(/\n/g, "<br>")}</p>`;
}

/** Reads YAML of another program, or JSON, which is YAML too. */
export function readInput(file: Source): { input?: Input; diagnostics: Diagnostic[] } {
  // Tabs before a line are no fault in JSON.
  const text = file.text.startsWith("{")
    ? file.text.replace(/^\t+/gm, (tabs) => " ".repeat(tabs.length))
    : file.text;
  const { document, value, diagnostics } = readYaml(source(file.file, text));
  if (diagnostics.length === 0) return { input: new Input(file, document, value), diagnostics };
  const format = file.file.endsWith(".json") ? "JSON" : "YAML";
  return {
    diagnostics: diagnostics.map((each) => ({ ...each, message: each.message.replace("YAML", format) })),
  };
}
