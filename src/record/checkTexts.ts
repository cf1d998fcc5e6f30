import type { Policy } from "../model/cv.ts";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { unknownName } from "../problems/unknownName.ts";
import { iconFromClasses } from "../style/iconFromClasses.ts";
import { isFollowable } from "../text/address.ts";
import { findIcon, iconNames } from "../text/icons.ts";
import { childrenOf, type Node, nodesIn } from "../text/nodes.ts";
import type { Written } from "./addresses.ts";
import { blocked, type Wrong } from "./blocked.ts";

/**
 * Looks through what the owner wrote for formulas that cannot be set, for icons that do not exist, and for what the page's policy
 * will block.
 */
export function checkTexts(
  written: readonly Written[],
  sources: readonly Source[],
  policy: Policy = {},
): Diagnostic[] {
  return written.flatMap(({ texts, links, file }) => {
    const source = sources.find((each) => each.file === file);
    const wrong = [
      ...tooDeep(texts),
      ...nodesIn(texts).flatMap((node) => wrongIn(node, policy)),
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

/** Lists in lists and quotes in quotes, as deep as no paper can be set. */
function tooDeep(texts: readonly Node[]): Wrong[] {
  const deepest = deepestText(texts, 0);
  if (deepest.depth <= DEEPEST) return [];
  const finding: Finding = {
    severity: "error",
    code: "too-deep",
    message: "this is nested more deeply than can be set on paper",
    remedy: "take out some of the lists, quotes or marks around it",
  };
  return [{ written: deepest.text, finding }];
}

/** In the JSON that Typst reads, of which an entry takes some levels itself. */
const DEEPEST = 74;

/** Each list within a list is four levels, any other node two. */
function deepestText(nodes: readonly Node[], depth: number): { depth: number; text: string } {
  return nodes
    .map((node) => {
      if ("value" in node) return { depth, text: node.value };
      return deepestText(childrenOf(node), depth + (node.type === "list" ? 4 : 2));
    })
    .reduce(
      (one, other) => {
        const [deeper, rest] = other.depth > one.depth ? [other, one] : [one, other];
        // At its own limit, the reader of Markdown leaves lists and quotes empty.
        return { depth: deeper.depth, text: deeper.text || rest.text };
      },
      { depth, text: "" },
    );
}

function wrongIn(node: Node, policy: Policy): Wrong[] {
  if (node.type === "math") return node.problem ? [badFormula(node.tex, node.problem)] : [];
  if (node.type === "icon") return noIcon(node.name);
  if (node.type === "link") return isFollowable(node.url) || node.url === "" ? [] : [nowhere(node.url)];
  if (node.type === "image")
    return node.url ? at(node.url, blocked(`<img src="${node.url}">`, policy)) : [noPicture(node.alt)];
  return node.type === "html" ? blocked(node.value, policy) : [];
}

function badFormula(tex: string, problem: string): Wrong {
  return {
    written: tex,
    finding: {
      severity: "error",
      code: "bad-formula",
      message: `\`${tex}\` is no formula that can be set: ${problem}`,
      remedy: "correct it, or put a backslash before each `$` that is one",
    },
  };
}

function noPicture(alt: string): Wrong {
  return {
    written: `![${alt}](`,
    finding: {
      severity: "error",
      code: "no-address",
      message: "this picture has no address",
      remedy: "write where it is between the parentheses: `![Betty](./assets/betty.jpg)`",
    },
  };
}

function at(written: string, wrong: Wrong[]): Wrong[] {
  return wrong.map(({ finding }) => ({ written, finding }));
}

function nowhere(url: string): Wrong {
  return {
    written: url,
    finding: {
      severity: "warning",
      code: "bad-address",
      message: `\`${url}\` is not an address that can be followed`,
      remedy: "write it from `https://` on, or, within your site, from `./` on",
    },
  };
}

function noIcon(name: string): Wrong[] {
  if (findIcon(name)) return [];
  const [, set] = /^([a-z0-9-]+):/.exec(name) ?? [];
  const near = iconFromClasses(name) ?? (set ? undefined : unknownName("icon", name, iconNames()).near);
  const remedy = near
    ? `did you mean \`${near}\`?`
    : set
      ? `name one of https://icon-sets.iconify.design whose set is installed: \`npm install @iconify-json/${set}\``
      : "name one of Font Awesome or Academicons, such as `github` or `file-pdf`";
  const message = `there is no icon \`${name}\`, so none is drawn`;
  return [{ written: name, finding: { severity: "warning", code: "unknown-icon", message, remedy } }];
}
