const MAP: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };
const REFERENCE = String.raw`&(?:[\w:][\-\w.:]*|#\d+|#x[0-9a-fA-F]+);`;
const PATTERNS = {
  all: /[<>&]/g,
  text: new RegExp(`${REFERENCE}|[<>&]`, "g"),
  attribute: new RegExp(`${REFERENCE}|[<>&"]`, "g"),
};

/** Escapes what HTML would take for markup: in code (`all`), or in text and attributes, which may hold references. */
export function escapeHtml(text: string, kind: keyof typeof PATTERNS): string {
  return text.replace(PATTERNS[kind], (found) => MAP[found] ?? found);
}

/** Attributes as they stand in a start tag; an empty id is left out. */
export function htmlAttributes(attributes: Map<string, string>): string {
  return [...attributes]
    .filter(([key, value]) => key !== "id" || value.trim() !== "")
    .map(([key, value]) => ` ${key}="${escapeHtml(value, "attribute")}"`)
    .join("");
}
