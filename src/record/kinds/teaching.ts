import * as v from "valibot";
import { text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** Courses taught or assisted. */
export const teaching = describeKind({
  what: { course: text("The course.", "Artificial Intelligence") },
  whom: { institution: v.exactOptional(text("The university or school.", "Carnegie Mellon University")) },
  facts: {
    role: v.exactOptional(text("What you did in it.", "Teaching assistant")),
    level: v.exactOptional(text("For whom.", "Undergraduate")),
  },
  headings: /\b(teaching|courses?\b|instruction)/i,
});
