import type { Cv } from "../cv/model.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MadePdf } from "../pdf/makePdfs.ts";
import type { Picture } from "../text/nodes.ts";
import type { OfferedFace } from "./offeredFaces.ts";

/** What templates need beside the record. */
interface Serving {
  /** Where the CV stands in the site: `/`, `/cv/`. */
  address: string;
  /** All style sheets, for the page's head. */
  css: string;
  /** The other formats of the CV that are published. */
  faces: OfferedFace[];
  /** The PDFs that this build made, for the pages that publish them. */
  pdfs: MadePdf[];
  /** Sizes and copies of the site's pictures, by the address that the record gives them. */
  pictures?: ReadonlyMap<string, Picture>;
  isServed: boolean;
  /** Shown on the page while serving; empty in a build. */
  problems: Diagnostic[];
}

/** The record as templates see it. */
export interface ServedCv extends Cv, Serving {}

/** Has a prototype of its own, since Eleventy copies plain objects for every page, and adds their lists together. */
export function servedCv(cv: Cv, serving: Serving): ServedCv {
  return Object.assign(Object.create({}), cv, serving);
}
