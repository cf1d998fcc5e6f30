import type { Source } from "../diagnostics/source.ts";

export type Format = "markdown" | "json" | "yaml" | "bibtex";

/** What a file is written in, by its content first and by its name where that leaves it open; undefined for none of these. */
export function recognise({ file, text }: Source): Format | undefined {
  const body = text.replace(/^\uFEFF/, "").trimStart();
  if (body === "") return undefined;
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const afterFrontMatter = body.replace(/^---[^\S\n]*\n[\s\S]*?^---[^\S\n]*\n/m, "").trimStart();
  if (isBibtex(afterFrontMatter) || ending === "bib") return "bibtex";
  if (/^(md|markdown|mkd|html?)$/.test(ending)) return "markdown";
  if (ending === "json" || /^[{[]/.test(body)) return ending === "yaml" || ending === "yml" ? "yaml" : "json";
  if (/^ya?ml$/.test(ending)) return "yaml";
  if (body.startsWith("---") && afterFrontMatter !== body) return "markdown";
  if (/^#{1,3} +\S/m.test(body) && !/^[\w-]+:(\s|$)/m.test(body)) return "markdown";
  if (/^(- )?[\w-]+:(\s|$)/m.test(body)) return "yaml";
  return undefined;
}

function isBibtex(text: string): boolean {
  return (
    /^(?:[^@\n]*\n)*?\s*@\s*(?:string|comment|preamble|[a-z]+)\s*[{(]\s*["'\w:./+-]+\s*[,=}"]/i.test(
      text.slice(0, 4000),
    ) && !/^#/.test(text)
  );
}
