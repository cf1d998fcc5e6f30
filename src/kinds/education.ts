import * as v from "valibot";
import { list, text } from "../schema/fields.ts";
import { entryList } from "./entry.ts";

/** Degrees and studies; JSON Resume's `education`. */
export const education = entryList({
  institution: text("The university or school.", "Carnegie Mellon University"),
  area: v.exactOptional(text("The field of study.", "Computer Science")),
  studyType: v.exactOptional(text("The degree.", "Ph.D.")),
  department: v.exactOptional(
    text("The department or institute within it.", "Language Technologies Institute"),
  ),
  advisor: v.exactOptional(text("Who advised the work.", "[Eric Xing](http://www.cs.cmu.edu/~epxing/)")),
  thesis: v.exactOptional(text("The title of the thesis.", "Scheduling for deep learning")),
  score: v.exactOptional(text("The grade.", "4.1/4.3")),
  courses: v.exactOptional(list(text("A course worth naming.", "Convex Optimization"))),
});
