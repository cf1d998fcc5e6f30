import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { yamlRemedy } from "./yamlRemedy.ts";

export interface YamlFile {
  document: Document;
  /** Plain JavaScript values, numbers as written (`2020.10` stays text); undefined where the syntax is broken. */
  value: unknown;
  diagnostics: Diagnostic[];
}

/** Parses YAML 1.2 (https://yaml.org/spec/1.2.2/). Broken syntax is reported with its place, never thrown. */
export function readYaml(source: Source): YamlFile {
  const document = parseDocument(source.text, { lineCounter: new LineCounter(), uniqueKeys: true });
  const diagnostics = document.errors.slice(0, 1).map((error) => diagnoseYaml(source, error));
  const duplicates = document.errors.filter((error) => error.code === "DUPLICATE_KEY").slice(1);
  diagnostics.push(...duplicates.map((error) => diagnoseYaml(source, error)));
  if (diagnostics.length > 0) return { document, value: undefined, diagnostics };
  keepNumbersAsWritten(document);
  return { document, value: document.toJS(), diagnostics };
}

function diagnoseYaml(source: Source, error: YAMLError): Diagnostic {
  const [start, end] = error.pos;
  return diagnose(source, start, end - start, { severity: "error", ...yamlRemedy(source, error) });
}

function keepNumbersAsWritten(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === "number") node.value = node.source ?? String(node.value);
    },
  });
}
