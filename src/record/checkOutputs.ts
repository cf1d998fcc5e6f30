import type { PdfSettings, Publication } from "../model/cv.ts";
import { type Diagnostic, diagnose, type Finding } from "../problems/diagnostic.ts";
import type { Source } from "../problems/source.ts";
import { publicationUrl } from "./publicationUrl.ts";
import type { PlaceIn } from "./readRecordFile.ts";
import type { SectionRequest } from "./readSite.ts";

/** A file that the data asks for, and where it does. */
interface Output {
  /** From the site's root: `talks/index.html`. */
  path: string;
  /** As its owner calls it: `talks`. */
  name: string;
  start: number;
  length: number;
}

/**
 * Checks all addresses that `site.yaml` asks for, before anything is written: that any file system and any host can have
 * them, and that none stands in the way of another, of the page itself, or of a paper's page.
 */
export function checkOutputs(
  site: Source,
  place: PlaceIn,
  requests: SectionRequest[],
  pdfs: readonly PdfSettings[],
  publications: readonly Publication[],
): Diagnostic[] {
  const outputs: Output[] = [
    ...requests.flatMap(({ settings: { page }, place: placeIn }) =>
      page === undefined ? [] : [{ path: `${page}/index.html`, name: page, ...placeIn("page") }],
    ),
    ...pdfs.map(({ file }, index) => ({ path: file, name: file, ...place(["pdfs", index, "file"]) })),
  ];
  const papers = publications.map((each): [string, string] => {
    const path = `${publicationUrl(each).slice(1)}index.html`;
    return [path.toLowerCase(), "a paper's page"];
  });
  const taken = new Map([["index.html", "the CV itself"], ...papers]);
  return outputs.flatMap((output) => {
    const { path, name, start, length } = output;
    const finding = impossible(path, name) ?? inTheWay(path.toLowerCase(), name, taken);
    taken.set(path.toLowerCase(), `\`${name}\``);
    return finding ? [diagnose(site, start, length, finding)] : [];
  });
}

/** Names that Windows keeps for devices, that Jekyll leaves out of a site, or that disks and addresses cannot have. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\.|$)/i;
const LEFT_OUT = /^(?:[_.#~]|(?:vendor|node_modules)$)/;
const UNUSABLE = /[\p{Cc}\p{Cs}<>:"|?*\\#%]|[. ]$|^ /u;
/** Bytes that a name may have on all usual disks. */
const LONGEST = 250;

function impossible(path: string, name: string): Finding | undefined {
  const part = path
    .split("/")
    .find(
      (each) =>
        [DEVICE, LEFT_OUT, UNUSABLE].some((rule) => rule.test(each)) || Buffer.byteLength(each) > LONGEST,
    );
  if (part === undefined) return undefined;
  const why = DEVICE.test(part)
    ? "Windows keeps that name for a device"
    : LEFT_OUT.test(part)
      ? "GitHub Pages leaves files of that name out of a site"
      : UNUSABLE.test(part)
        ? "not every disk can have such a name"
        : "it is longer than a disk allows";
  return {
    severity: "error",
    code: "bad-address",
    message: `\`${shown(name)}\` cannot be an address: ${why}`,
    remedy: "write another one, of letters, digits and hyphens",
  };
}

function inTheWay(path: string, name: string, taken: ReadonlyMap<string, string>): Finding | undefined {
  const same = taken.get(path);
  const folders = path.split("/").map((_, index, parts) => parts.slice(0, index).join("/"));
  const file = folders.map((folder) => taken.get(folder)).find(Boolean);
  const [inside] = [...taken].find(([other]) => other.startsWith(`${path}/`)) ?? [];
  const other = same ?? file ?? (inside && taken.get(inside));
  if (other === undefined) return undefined;
  return {
    severity: "error",
    code: "same-address",
    message: same
      ? `\`${shown(name)}\` is the address of ${other} already`
      : `\`${shown(name)}\` and ${other} stand in each other's way: one is a file where the other has its folder`,
    remedy: "give one of the two another address",
  };
}

/** A name as a message can show it. */
function shown(name: string): string {
  const printable = name.replaceAll(/[\p{Cc}\p{Cs}]/gu, "�");
  return printable.length > 60 ? `${printable.slice(0, 60)}…` : printable;
}
