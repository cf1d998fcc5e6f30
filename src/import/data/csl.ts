import { stringify } from "yaml";
import { isFollowable } from "../../schema/fields.ts";
import { isMap } from "../../yaml/isMap.ts";
import type { Draft, Fields } from "../draft/draft.ts";
import type { Input } from "./input.ts";

/** A list of publications in CSL (https://docs.citationstyles.org): alone, under `references` or `items`. */
function itemsOf(value: unknown): Fields[] | undefined {
  const list = isMap(value) ? (value.references ?? value.items) : value;
  const isItem = (item: unknown) =>
    isMap(item) &&
    typeof item.type === "string" &&
    ["title", "author", "issued"].some((name) => name in item);
  return Array.isArray(list) && list.length > 0 && list.every(isItem) ? list : undefined;
}

/** Whether a value is such a list. */
export function isCsl(value: unknown): boolean {
  return itemsOf(value) !== undefined;
}

/** CSL stays as it is, in YAML, since the theme reads that; addresses that cannot be followed are left out. */
export function cslDraft(input: Input): Draft {
  const items = (itemsOf(input.value) ?? []).map((item) => {
    const isUnsafe = item.URL !== undefined && !isFollowable(String(item.URL));
    const kept = Object.entries(item).filter(([name]) => name !== "URL" || !isUnsafe);
    for (const [name] of kept) delete item[name];
    return Object.fromEntries(kept);
  });
  const csl = stringify(items, { lineWidth: 110 });
  return { profile: {}, site: {}, sections: [{ title: "Publications", kind: "publications", csl }] };
}
