import { findIcon } from "../text/icons.ts";

/** The icons that a record names, as whole SVG pictures, and those that templates draw of themselves. */
export function iconDrawings(data: unknown): Record<string, string> {
  const icons: Record<string, string> = {};
  for (const name of new Set(["trophy", ...iconNames(data)])) {
    const icon = findIcon(name);
    if (icon)
      icons[name] = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${icon.viewBox}">${icon.body}</svg>`;
  }
  return icons;
}

function* iconNames(data: unknown): Generator<string> {
  if (typeof data !== "object" || data === null) return;
  if ("type" in data && data.type === "icon" && "name" in data && typeof data.name === "string")
    yield data.name;
  for (const [key, value] of Object.entries(data)) {
    if (key === "icon" && typeof value === "string") yield value;
    else yield* iconNames(value);
  }
}
