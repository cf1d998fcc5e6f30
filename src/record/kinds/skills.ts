import { needed, text } from "./fields.ts";
import { fields } from "./general.ts";
import { describeKind } from "./kind.ts";

const { role, roles, organization, type, level, keywords } = fields;

/** What one knows, languages among it, a line each. */
export const skills = describeKind({
  what: { name: needed(text("The skill or the language; or what several have in common.", "Programming")) },
  about: { level, keywords },
  whom: { role, roles, organization },
  facts: { type },
  files: ["languages"],
  resume: { name: "skills" },
  headings: /\b(skills?|languages?|competenc\w+|expertise)\b/i,
});
