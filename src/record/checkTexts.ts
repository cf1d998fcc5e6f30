import type { Policy } from "../model/cv.ts";
import { type Diagnostic, diagnose, diagnoseFile } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { iconFromClasses } from "../style/iconFromClasses.ts";
import { isFollowable } from "../text/address.ts";
import { findIcon } from "../text/icons.ts";
import { type Node, nodesIn } from "../text/nodes.ts";
import type { Written } from "./addresses.ts";
import { blocked, type Wrong } from "./blocked.ts";
import { findingOf, nearOr } from "./findings.ts";

/**
 * Looks through what the owner wrote for formulas that cannot be set, for icons that do not exist, and for what the page's policy
 * will block.
 */
export function checkTexts(
  all: readonly Written[],
  sources: readonly Source[],
  policy: Policy = {},
): Diagnostic[] {
  return all.flatMap(({ file, texts, links }) => {
    const source = sources.find((each) => each.file === file);
    const wrong = [
      ...tooDeep(texts),
      ...nodesIn(texts.flat()).flatMap((node) => RULES[node.type]?.(node as never, policy) ?? []),
      ...links.flatMap(({ icon }) => (icon ? noIcon(icon) : [])),
    ];
    return wrong.map(({ written, finding }) => {
      // A double-quoted text of YAML has its backslashes twice.
      const place = [written, written.replaceAll("\\", "\\\\")].find(
        (each) => each !== "" && source?.text.includes(each),
      );
      if (!source || place === undefined) return diagnoseFile(file, finding);
      return diagnose(source, source.text.indexOf(place), place.length, finding);
    });
  });
}

/** What can be wrong with a node, by its type. */
const RULES: { [T in Node["type"]]?: (node: Extract<Node, { type: T }>, policy: Policy) => Wrong[] } = {
  math: ({ tex, problem }) =>
    problem ? [{ written: tex, finding: findingOf("bad-formula", tex, problem) }] : [],
  icon: ({ name }) => noIcon(name),
  link: ({ url }) =>
    url === "" || isFollowable(url) ? [] : [{ written: url, finding: findingOf("bad-address:link", url) }],
  image: ({ url, alt }, policy) => {
    // A file of the site is always allowed.
    const html = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url) ? `<img src="${url}">` : "";
    const wrong = blocked(html, policy).map(({ finding }) => ({ written: url, finding }));
    return url ? wrong : [{ written: `![${alt}](`, finding: findingOf("no-address") }];
  },
  html: ({ value }, policy) => blocked(value, policy),
};

function noIcon(name: string): Wrong[] {
  if (findIcon(name)) return [];
  const [, set] = /^([a-z0-9-]+):/.exec(name) ?? [];
  const other = set
    ? `name one of https://icon-sets.iconify.design whose set is installed: \`npm install @iconify-json/${set}\``
    : "name one of Font Awesome or Academicons, such as `github` or `file-pdf`";
  return [{ written: name, finding: findingOf("unknown-icon", name, nearOr(iconFromClasses(name), other)) }];
}

/** Lists in lists and quotes in quotes, as deep as no paper can be set: each list within one is four levels of nodes and lists. */
function tooDeep(texts: Written["texts"]): Wrong[] {
  const { depth, text } = deepest(texts);
  return depth <= 80 ? [] : [{ written: text, finding: findingOf("too-deep") }];
}

/** How deep a value goes, and the text that lies deepest: at its own limit, the reader of Markdown leaves lists empty. */
function deepest(value: unknown, depth = 0): { depth: number; text: string } {
  if (typeof value !== "object" || value === null) return { depth: 0, text: "" };
  if ("value" in value && typeof value.value === "string") return { depth, text: value.value };
  const inner = Object.values(value).map((each) => deepest(each, depth + 1));
  const [first, ...others] = inner.sort((one, other) => other.depth - one.depth);
  const text = first?.text || others.find((each) => each.text)?.text || "";
  return { depth: Math.max(depth, first?.depth ?? 0), text };
}
