import * as v from "valibot";
import { text } from "../schema/fields.ts";
import { entryList } from "./entry.ts";

/** Courses taught or assisted. */
export const teaching = entryList({
  course: text("The course.", "Artificial Intelligence"),
  institution: v.exactOptional(text("The university or school.", "Carnegie Mellon University")),
  role: v.exactOptional(text("What you did in it.", "Teaching assistant")),
  level: v.exactOptional(text("For whom.", "Undergraduate")),
});
