import type { Element } from "./element.ts";
import { escapeHtml, htmlAttributes } from "./escape.ts";
import { isRougeLanguage } from "./rougeLanguages.ts";
import { chomp } from "./ruby.ts";
import { tag, type Writer } from "./writer.ts";

const LANGUAGE_CLASS = /(?<!\w)language-[^ \t\r\n\f\v]+/;

/** The HTML of a code block: that of one which Rouge highlights, without the colours, or a plain one. */
export function writeCodeBlock(writer: Writer, el: Element, indent: number): string {
  const attr = new Map(el.attr);
  const language = languageOf(attr);
  if (language !== undefined) {
    const others = (attr.get("class") ?? "").replace(LANGUAGE_CLASS, "").trim();
    if (others === "") attr.delete("class");
    else attr.set("class", others);
  }
  const code = escapeHtml(el.value ?? "", "all");
  const space = " ".repeat(indent);
  const usual = defaultLanguage(writer, "block");
  if (isHighlighted(writer, "block", el.options.language ?? language ?? usual)) {
    markHighlighted(writer, attr, language ?? usual);
    return `${space}<div${htmlAttributes(attr)}><div class="highlight"><pre class="highlight"><code>${code}</code></pre></div>${space}</div>\n`;
  }
  const codeAttr = new Map(language === undefined ? [] : [["class", `language-${language}`]]);
  return `${space}<pre${htmlAttributes(attr)}><code${htmlAttributes(codeAttr)}>${chomp(code)}\n</code></pre>\n`;
}

/** The HTML of code within a line, date tags among it. */
export function writeCodeSpan(writer: Writer, el: Element): string {
  const attr = new Map(el.attr);
  const language = languageOf(attr) ?? defaultLanguage(writer, "span");
  if (isHighlighted(writer, "span", language)) markHighlighted(writer, attr, language);
  return tag("code", attr, escapeHtml(el.value ?? "", "all"));
}

function defaultLanguage({ options }: Writer, type: "block" | "span"): string {
  const { default_lang, [type]: own } = options.syntax_highlighter_opts;
  return own?.default_lang ?? default_lang ?? "plaintext";
}

function isHighlighted({ options }: Writer, type: "block" | "span", language: string): boolean {
  const { disable, [type]: own } = options.syntax_highlighter_opts;
  if (options.syntax_highlighter !== "rouge" || (own?.disable ?? disable)) return false;
  return isRougeLanguage(language) && (options.guess_lang || !["plaintext", "text"].includes(language));
}

function languageOf(attr: Map<string, string>): string | undefined {
  return LANGUAGE_CLASS.exec(attr.get("class") ?? "")?.[0].slice("language-".length);
}

/** Marks code as highlighted, the way kramdown names it: `language-python highlighter-rouge`. */
function markHighlighted(writer: Writer, attr: Map<string, string>, language: string): void {
  const before = `${attr.get("class") ?? ""} highlighter-${writer.options.syntax_highlighter}`.trimStart();
  // Only a language that stands first is replaced, as kramdown has it.
  const named = before.startsWith("language-")
    ? before.replace(LANGUAGE_CLASS, () => `language-${language}`)
    : `language-${language} ${before}`;
  attr.set("class", named);
}
