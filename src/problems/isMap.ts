/** Whether what was read from YAML or JSON is a map of names to values: no list, no text, not nothing. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
