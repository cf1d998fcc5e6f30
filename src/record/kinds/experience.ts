import { optional, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** Positions held. */
export const experience = describeKind({
  what: { position: text("The position.", "Research Intern") },
  whom: {
    department: optional(text("The team, laboratory or department.", "Systems Research Group")),
    organization: text("With whom.", "Microsoft"),
  },
  facts: {
    description: optional(text("What the organization is or does.", "A maker of compilers")),
    advisor: optional(text("Who supervised the work.", "Jane Doe")),
  },
  resume: { name: "work", fields: { organization: "name" } },
  headings: /\b(experience|employment|occupation|position|appointment|work\b|career|internship|jobs?\b)/i,
});
