import { stringify } from "yaml";
import { isFollowable } from "../../schema/fields.ts";
import { isMap } from "../../yaml/isMap.ts";
import type { Draft, DraftSection, Fields } from "../draft/draft.ts";
import type { Input } from "./input.ts";

/** A list of publications in CSL (https://docs.citationstyles.org): alone, under `references` or `items`. */
export function cslItems(value: unknown): Fields[] | undefined {
  const list = isMap(value) ? (value.references ?? value.items) : value;
  const isItem = (item: unknown) =>
    isMap(item) &&
    typeof item.type === "string" &&
    ["title", "author", "issued"].some((name) => name in item);
  return Array.isArray(list) && list.length > 0 && list.every(isItem) ? list : undefined;
}

/** CSL stays as it is, in YAML, since the theme reads that; addresses that cannot be followed are left. */
export function cslDraft(input: Input, items: Fields[]): Draft {
  const kept = items.map((item) => {
    const isSafe = item.URL === undefined || isFollowable(String(item.URL));
    const names = Object.keys(item).filter((name) => isSafe || name !== "URL");
    return Object.fromEntries(names.map((name) => [name, input.take(item, name)]));
  });
  return { profile: {}, site: {}, sections: [cslSection(kept)] };
}

/** A section whose file is in CSL. */
export function cslSection(items: Fields[]): DraftSection {
  return { title: "Publications", kind: "publications", csl: stringify(items, { lineWidth: 110 }) };
}
