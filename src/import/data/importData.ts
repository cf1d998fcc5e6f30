import { stringify } from "yaml";
import { isMap } from "../../problems/isMap.ts";
import type { Source } from "../../problems/source.ts";
import { isFollowable } from "../../text/address.ts";
import type { Draft, DraftSection, Fields, Imported } from "../draft/draft.ts";
import { alFolioDraft, isAlFolioCv } from "./alFolio.ts";
import { type Input, readInput } from "./input.ts";
import { isJsonResume, jsonResumeDraft } from "./jsonResume.ts";
import { isRenderCv, renderCvDraft } from "./renderCv.ts";

/** Imports a file in JSON or YAML; one of no format that is known makes neither a draft nor a problem. */
export function importData(file: Source): Imported {
  const { input, diagnostics } = readInput(file);
  const draft = input && draftOf(input);
  return draft ? { draft, report: input.report(), diagnostics } : { report: [], diagnostics };
}

/** What a file of another program says, by what is in it. */
export function draftOf(input: Input): Draft | undefined {
  const { value } = input;
  if (isRenderCv(value)) return renderCvDraft(input);
  if (isAlFolioCv(value)) return alFolioDraft(input);
  if (isJsonResume(value)) return jsonResumeDraft(input);
  const section = cslSection(input);
  return section && { profile: {}, site: {}, sections: [section] };
}

/**
 * A list of publications in CSL (https://docs.citationstyles.org), alone, under `references` or `items`: it stays as it is,
 * in YAML, since the theme reads that. Addresses that cannot be followed are left.
 */
function cslSection(input: Input): DraftSection | undefined {
  const { references, items = references ?? input.value } = input.group();
  const isItem = (item: unknown): item is Fields =>
    isMap(item) &&
    typeof item.type === "string" &&
    ["title", "author", "issued"].some((name) => name in item);
  if (!Array.isArray(items) || items.length === 0 || !items.every(isItem)) return undefined;
  const kept = items.map((item) => {
    const { URL, ...rest } = item;
    const kept = URL === undefined || isFollowable(String(URL)) ? { ...item } : rest;
    for (const name of Object.keys(kept)) delete item[name];
    return kept;
  });
  return { title: "Publications", kind: "publications", csl: stringify(kept, { lineWidth: 110 }) };
}
