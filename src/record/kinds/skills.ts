import { needed, text } from "./fields.ts";
import { facts, whom } from "./general.ts";
import { describeKind } from "./kind.ts";

const { type, level, keywords } = facts;

/** What one knows, languages among it, a line each. */
export const skills = describeKind({
  what: { name: needed(text("The skill or the language; or what several have in common.", "Programming")) },
  about: { level, keywords },
  whom,
  facts: { type },
  files: ["languages"],
  resume: { name: "skills" },
  headings: /\b(skills?|languages?|competenc\w+|expertise)\b/i,
});
