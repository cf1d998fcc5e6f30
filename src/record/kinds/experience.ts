import { needed, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

const position = text("The position.", "Research Intern");
const department = text("The team, laboratory or department.", "Systems Research Group");
const facts = {
  description: text("What the organization is or does.", "A maker of compilers"),
  advisor: text("Who supervised the work.", "Jane Doe"),
};

/** Positions held; several at one place may be written below it. */
export const experience = describeKind({
  what: { position: position },
  whom: { department, organization: needed(text("With whom.", "Microsoft")) },
  facts,
  several: { positions: { position: needed(position), department, ...facts } },
  oneOf: ["position", "positions"],
  resume: { name: "work", fields: { organization: "name" } },
  headings: /\b(experience|employment|occupation|position|appointment|work\b|career|internship|jobs?\b)/i,
});
