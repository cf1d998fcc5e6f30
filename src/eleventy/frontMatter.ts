import { parse } from "yaml";
import { isMap } from "../yaml/isMap.ts";

export interface Page {
  data: Record<string, unknown>;
  content: string;
}

/** Takes a page's front matter off; one that cannot be read is left for Eleventy to report. */
export function frontMatter(text: string): Page {
  const [all, yaml] = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  if (all === undefined || yaml === undefined || !text.startsWith(all)) return { data: {}, content: text };
  try {
    const data: unknown = parse(yaml);
    return { data: isMap(data) ? data : {}, content: text.slice(all.length) };
  } catch {
    return { data: {}, content: text };
  }
}
