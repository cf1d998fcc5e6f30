/** A rule as it is written, with the classes that each of its selectors asks for; or rules within `@layer`, `@media` and the like. */
type Rule = { text: string; classes: string[][] } | { head: string; rules: Rule[] };

const GROUP = /^@(?:layer|media|supports|container)\b/;

/** The last that was read: all pages of a CV have the same. */
let last: { css: string; rules: Rule[] } = { css: "", rules: [] };

/**
 * Leaves out of a style sheet the rules that need a class which nothing in a page has. What comes after a line break, which are the
 * owner's own sheets, is left as it is.
 *
 * @param more classes of what is not in `html`
 */
export function usedCss(css: string, html: string, more: string[] = []): string {
  const end = css.includes("\n") ? css.indexOf("\n") : css.length;
  const themes = css.slice(0, end);
  if (last.css !== themes) last = { css: themes, rules: readRules(tokensOf(themes)) };
  const attributes = html.matchAll(/\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  const classes = new Set(
    [...attributes].flatMap((found) => (found[1] ?? found[2] ?? found[3] ?? "").split(/\s+/)),
  );
  for (const name of more) classes.add(name);
  return write(last.rules, classes) + css.slice(end);
}

function write(rules: Rule[], classes: ReadonlySet<string>): string {
  const texts = rules.map((rule) => {
    if ("text" in rule)
      return rule.classes.some((all) => all.every((name) => classes.has(name))) ? rule.text : "";
    const inner = write(rule.rules, classes);
    return inner && `${rule.head}{${inner}}`;
  });
  return texts.join("");
}

/** Strings, braces, semicolons, and what is between them. */
function tokensOf(css: string): Iterator<string> {
  return (css.match(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]|[^{};"']+|["']/gs) ?? []).values();
}

/** Reads to the brace that closes, or to the end. */
function readRules(tokens: Iterator<string>): Rule[] {
  const rules: Rule[] = [];
  let head = "";
  for (let { value, done } = tokens.next(); !done && value !== "}"; { value, done } = tokens.next()) {
    if (value === "{" && GROUP.test(head)) rules.push({ head, rules: readRules(tokens) });
    else if (value === "{") rules.push({ text: `${head}{${readBody(tokens)}}`, classes: classesOf(head) });
    else if (value === ";") rules.push({ text: `${head};`, classes: [[]] });
    else {
      head += value;
      continue;
    }
    head = "";
  }
  return head ? [...rules, { text: head, classes: [[]] }] : rules;
}

function readBody(tokens: Iterator<string>): string {
  let body = "";
  for (let { value, done } = tokens.next(); !done && value !== "}"; { value, done } = tokens.next())
    body += value === "{" ? `{${readBody(tokens)}}` : value;
  return body;
}

/** The classes without which each of the selectors matches nothing; those in `:is()`, `:not()` and the like are not asked for. */
function classesOf(head: string): string[][] {
  if (head.includes("\\") || head.startsWith("@")) return [[]];
  let plain = head.replaceAll(/\[[^\]]*\]/g, "");
  for (let before = ""; before !== plain; ) [before, plain] = [plain, plain.replaceAll(/\([^()]*\)/g, "")];
  return plain.split(",").map((selector) => (selector.match(/\.[\w-]+/g) ?? []).map((name) => name.slice(1)));
}
