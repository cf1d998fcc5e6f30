import { optional, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** Courses taught or assisted. */
export const teaching = describeKind({
  what: { course: text("The course.", "Artificial Intelligence") },
  whom: { institution: optional(text("The university or school.", "Carnegie Mellon University")) },
  facts: {
    role: optional(text("What you did in it.", "Teaching assistant")),
    level: optional(text("For whom.", "Undergraduate")),
  },
  headings: /\b(teaching|courses?\b|instruction)/i,
});
