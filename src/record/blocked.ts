import type { Policy } from "../model/cv.ts";
import type { Finding } from "../problems/diagnostic.ts";

/** What is wrong with a piece of text, and the piece as it is written. */
export interface Wrong {
  written: string;
  finding: Finding;
}

/** Elements that load something, and the part of `policy` that allows it. */
const LOADED: Record<string, keyof Policy> = {
  ...{ script: "scripts", style: "styles", iframe: "frames", img: "images" },
  ...{ video: "media", audio: "media", source: "media" },
};
const ELEMENT = /<(script|style|iframe|img|video|audio|source)\b([^>]*)>/gi;

/** Elements that a published page will not load, since its policy does not allow it; serving leaves the policy out. */
export function blocked(html: string, policy: Policy): Wrong[] {
  return [...html.matchAll(ELEMENT)].flatMap(([element, name = "", attributes = ""]): Wrong[] => {
    const key = LOADED[name.toLowerCase()] ?? "scripts";
    const address = /\ssrc\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1];
    const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(address ?? "")?.[1];
    const isData = /^data:/i.test(address ?? "");
    const isOwn = address !== undefined && host === undefined && !isData;
    const allowed = policy[key] ?? [];
    if (key === "images" && isOwn) return [];
    if (host ? allowed.some((source) => covers(source, host)) : allowed.length > 0 && !isData) return [];
    if (address === undefined && key === "media") return [];
    const source = host ? `https://${host}` : address === undefined ? "sha256-…" : "self";
    const finding: Finding = {
      severity: "warning",
      code: "blocked",
      message: `the published page will not load this \`<${name.toLowerCase()}>\`: its policy does not allow it`,
      remedy: isData
        ? "keep it as a file in `assets`"
        : `allow it in \`site.yaml\`: \`policy: { ${key}: ["${source}"] }\``,
    };
    return [{ written: element, finding }];
  });
}

function covers(source: string, host: string): boolean {
  const own = source.replace(/^https:\/\//, "").replace(/\/.*$/, "");
  return own === host || (own.startsWith("*.") && host.endsWith(own.slice(1)));
}
