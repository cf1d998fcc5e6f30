import { needed, text } from "./fields.ts";
import { facts, whom } from "./general.ts";
import { describeKind } from "./kind.ts";

/** Money that was asked for and given. */
export const grants = describeKind({
  what: { name: needed(text("What it is for.", "CAREER: Learning to schedule")) },
  whom: { ...whom, funder: text("Who gave it.", "National Science Foundation") },
  facts: {
    amount: text("What it is worth, with its currency.", "$500,000"),
    number: text("The funder's number for it.", "CCF-1629559"),
    ...facts,
  },
  headings: /\b(grants?|funding|funded)\b/i,
});
