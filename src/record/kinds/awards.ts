import { needed, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** Awards, honours, scholarships. */
export const awards = describeKind({
  what: { title: needed(text("The award.", "Summa Cum Laude")) },
  whom: { awarder: text("Who gave it.", "Seoul National University") },
  facts: { amount: text("What it was worth.", "$10,000") },
  resume: { name: "awards", single: "date" },
  headings: /\b(award|honou?r|prize|scholarship|fellowship|distinction)/i,
});
