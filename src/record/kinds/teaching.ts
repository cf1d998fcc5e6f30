import { needed, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** Courses taught or assisted. */
export const teaching = describeKind({
  what: { course: needed(text("The course.", "Artificial Intelligence")) },
  whom: { institution: text("The university or school.", "Carnegie Mellon University") },
  facts: {
    role: text("What you did in it.", "Teaching assistant"),
    level: text("For whom.", "Undergraduate"),
  },
  headings: /\b(teaching|courses?\b|instruction)/i,
});
