import { type Diagnostic, diagnoseText, type Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { iconFromClasses } from "../style/iconFromClasses.ts";
import { isFollowable } from "../text/address.ts";
import { findIcon } from "../text/icons.ts";
import { type Node, nodesIn } from "../text/nodes.ts";
import { elementsIn } from "../text/parseHtml.ts";
import type { Written } from "./addresses.ts";
import type { Policy } from "./cv.ts";
import { findingOf, nearOr } from "./findings.ts";

/** A piece of text as it is written, and what is wrong with it. */
type Wrong = [written: string, finding: Finding];

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
    const nodes = texts.flat();
    const wrong = [
      ...nodes.flatMap(tooDeep),
      ...nodesIn(nodes).flatMap((node) => RULES[node.type]?.(node as never, policy) ?? []),
      ...links.flatMap(({ icon }) => (icon ? noIcon(icon) : [])),
    ];
    // A double-quoted text of YAML has its backslashes twice.
    return wrong.map(([written, finding]) =>
      diagnoseText(file, source, [written, written.replaceAll("\\", "\\\\")], finding),
    );
  });
}

/** What can be wrong with a node, by its type. */
const RULES: { [T in Node["type"]]?: (node: Extract<Node, { type: T }>, policy: Policy) => Wrong[] } = {
  math: ({ tex, problem }) => (problem ? [[tex, findingOf("bad-formula", tex, problem)]] : []),
  icon: ({ name }) => noIcon(name),
  link: ({ url }) => (url === "" || isFollowable(url) ? [] : [[url, findingOf("bad-address:link", url)]]),
  image: ({ url, alt }, policy) => {
    // A file of the site is always allowed.
    const html = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url) ? `<img src="${url}">` : "";
    const wrong = blocked(html, policy).map(([, finding]): Wrong => [url, finding]);
    return url ? wrong : [[`![${alt}](`, findingOf("no-address")]];
  },
  html: ({ value }, policy) => blocked(value, policy),
};

function noIcon(name: string): Wrong[] {
  if (findIcon(name)) return [];
  const other =
    "name one of Font Awesome or Academicons, such as `github`, or install its set, `@iconify-json/…`";
  return [[name, findingOf("unknown-icon", name, nearOr(iconFromClasses(name), other))]];
}

/** Lists in lists and quotes in quotes, as deep as no paper can be set: each list within one is four levels of nodes and lists. */
function tooDeep(node: Node): Wrong[] {
  if (depthOf(node) <= 80) return [];
  const first = nodesIn([node]).find(({ type }) => type === "text");
  return [[first?.type === "text" ? first.value : "", findingOf("too-deep")]];
}

function depthOf(value: unknown): number {
  return value instanceof Object ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}

/** Elements that load something by `src` or act by what is in them, by the part of `policy` that allows it, if one does. */
const LOADING = [
  ["scripts", /^script$/],
  ["styles", /^style$/],
  ["images", /^img$/],
  ["media", /^(?:video|audio|source)$/],
  ["frames", /^iframe$/],
  ["nothing", /^(?:object|embed|form)$/],
] as const;

/**
 * Elements that a published page will not load, since its policy does not allow it; serving leaves the policy out. The parser is
 * loaded only for text that has such elements.
 */
function blocked(html: string, policy: Policy): Wrong[] {
  if (!/<(?:script|style|img|video|audio|source|iframe|object|embed|form)\b/i.test(html)) return [];
  return elementsIn(html).flatMap(({ name, attributes, start, end }) => {
    const [key] = LOADING.find(([, names]) => names.test(name)) ?? [];
    const remedy =
      key === "nothing"
        ? "no setting allows it: write a link to it"
        : key && remedyOf(name, attributes.src?.trim(), key, policy[key] ?? []);
    return remedy ? [[html.slice(start, end), findingOf("blocked", name, remedy)]] : [];
  });
}

/** What an owner can do about an element, where the sources that are allowed do not cover it. */
function remedyOf(
  name: string,
  src: string | undefined,
  key: keyof Policy,
  allowed: readonly string[],
): string | undefined {
  const allow = (source: string) => `allow it in \`site.yaml\`: \`policy: { ${key}: ["${source}"] }\``;
  if (src === undefined) {
    const acts = name === "script" || name === "style";
    return acts && !allowed.some((each) => each.startsWith("sha")) ? allow("sha256-…") : undefined;
  }
  if (src.startsWith("data:")) return "keep it as a file in `assets`";
  const [, host] = /^(?:https?:)?\/\/([^/?#]+)/i.exec(src) ?? [];
  if (host === undefined) return name === "img" || allowed.includes("self") ? undefined : allow("self");
  return allowed.some((source) => covers(source, host.toLowerCase())) ? undefined : allow(`https://${host}`);
}

/** Whether a source allows a host: by its name, or behind a `*` by the end of it. */
function covers(source: string, host: string): boolean {
  const [, name = ""] = /^https:\/\/([^/]+)/.exec(source) ?? [];
  return name.startsWith("*") ? host.endsWith(name.slice(1)) : host === name;
}
