import type { Policy } from "../model/cv.ts";

import type { Finding } from "../problems/diagnostic.ts";
import { elementsIn } from "../text/parseHtml.ts";
import { findingOf } from "./findings.ts";

/** What is wrong with a piece of text, and the piece as it is written. */
export interface Wrong {
  written: string;
  finding: Finding;
}

/** Attributes by which elements load something, and the part of `policy` that allows it, where one does. */
const LOADED: Record<string, Record<string, keyof Policy | undefined>> = {
  script: { src: "scripts" },
  link: { href: "styles" },
  img: { src: "images", srcset: "images" },
  video: { src: "media", poster: "images" },
  audio: { src: "media" },
  source: { src: "media", srcset: "images" },
  track: { src: "media" },
  iframe: { src: "frames" },
  object: { data: undefined },
  embed: { src: undefined },
  form: { action: undefined },
};

/** Elements that do something by what stands in them. */
const ACTING: Record<string, keyof Policy> = { script: "scripts", style: "styles" };

/**
 * Elements that a published page will not load, since its policy does not allow it; serving leaves the policy out. The parser is
 * loaded only for text that has such elements.
 */
export function blocked(html: string, policy: Policy): Wrong[] {
  if (!/<(?:script|style|source|link|img|video|audio|track|iframe|object|embed|form)|\son\w+\s*=/i.test(html))
    return [];
  return elementsIn(html).flatMap(({ name, attributes, start, end }) => {
    const remedy = remedyOf(name, attributes, policy);
    return remedy ? [{ written: html.slice(start, end), finding: findingOf("blocked", name, remedy) }] : [];
  });
}

function remedyOf(name: string, attributes: Record<string, string>, policy: Policy): string | undefined {
  if (Object.keys(attributes).some((attribute) => /^on[a-z]/.test(attribute)))
    return "put what its `on…` attribute does into a script, and allow that";
  if (name === "link" && !/\bstylesheet\b/i.test(attributes.rel ?? "")) return undefined;
  const ofLoaded = Object.entries(LOADED[name] ?? {}).flatMap(([attribute, key]) =>
    addressesIn(attributes[attribute], attribute).map((address) =>
      key ? remedyFor(address, key, policy) : "no setting allows it: write a link to it",
    ),
  );
  const acting = ACTING[name];
  if (!acting || attributes.src !== undefined) return ofLoaded.find(Boolean);
  const isAllowed = policy[acting]?.some((source) => source.startsWith("sha"));
  return isAllowed ? undefined : allow(acting, "sha256-…");
}

/** Addresses in an attribute; `srcset` has several (https://html.spec.whatwg.org/multipage/images.html#srcset-attributes). */
function addressesIn(value: string | undefined, attribute: string): string[] {
  if (value === undefined) return [];
  if (attribute !== "srcset") return [value.trim()];
  return value.split(/,\s/).map((each) => each.trim().replace(/\s.*$/s, ""));
}

function remedyFor(address: string, key: keyof Policy, policy: Policy): string | undefined {
  const allowed = policy[key] ?? [];
  const [, scheme = "", host] = /^([a-z][a-z0-9+.-]*:)?(?:\/\/([^/?#]+))?/i.exec(address) ?? [];
  if (host === undefined) {
    if (scheme) return "keep it as a file in `assets`";
    return key === "images" || allowed.includes("self") ? undefined : allow(key, "self");
  }
  const isAllowed = allowed.some((source) => covers(source, host));
  if (scheme.toLowerCase() === "http:" && isAllowed) return "write its address with `https:`";
  return isAllowed ? undefined : allow(key, `https://${host}`);
}

function allow(key: keyof Policy, source: string): string {
  return `allow it in \`site.yaml\`: \`policy: { ${key}: ["${source}"] }\``;
}

function covers(source: string, host: string): boolean {
  const own = source.replace(/^https:\/\//, "").replace(/\/.*$/, "");
  return own === host || (own.startsWith("*.") && host.endsWith(own.slice(1)));
}
