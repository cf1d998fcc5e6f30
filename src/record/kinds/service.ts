import { text } from "./fields.ts";
import { facts, whom } from "./general.ts";
import { describeKind } from "./kind.ts";

/** Work for one's field and one's university; several years of one thing are one date, `2019, 2021-2023`. */
export const service = describeKind({
  what: { name: text("What it was for, where a role alone does not say it.", "NeurIPS") },
  ...{ whom, facts },
  oneOf: ["role", "name", "organization"],
  headings: /\b(service|review(?:s|ing|er)?|committees?|editorial)\b/i,
});
