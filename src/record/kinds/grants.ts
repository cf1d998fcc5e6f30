import { needed, text } from "./fields.ts";
import { fields } from "./general.ts";
import { describeKind } from "./kind.ts";

const { role, roles, organization, type, level, keywords } = fields;

/** Money that was asked for and given. */
export const grants = describeKind({
  what: { name: needed(text("What it is for.", "CAREER: Learning to schedule")) },
  whom: { role, roles, organization, funder: text("Who gave it.", "National Science Foundation") },
  facts: {
    amount: text("What it is worth, with its currency.", "$500,000"),
    number: text("The funder's number for it.", "CCF-1629559"),
    ...{ type, level, keywords },
  },
  headings: /\b(grants?|funding|funded)\b/i,
});
