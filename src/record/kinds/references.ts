import { needed, text } from "./fields.ts";
import { facts, whom } from "./general.ts";
import { describeKind } from "./kind.ts";

/** Those who can be asked about one. */
export const references = describeKind({
  what: { name: needed(text("Who can be asked.", "Jane Doe")) },
  whom,
  facts: {
    email: text("Their mail address.", "jane.doe@example.org"),
    phone: text("Their telephone number.", "+1 412 268 2000"),
    ...facts,
  },
  onRequest: ["email", "phone"],
  resume: { name: "references", fields: { summary: "reference" } },
  headings: /\b(references|referees)\b/i,
});
