import * as v from "valibot";
import { list, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** Degrees and studies. */
export const education = describeKind({
  what: {
    studyType: v.exactOptional(text("The degree.", "Ph.D.")),
    area: v.exactOptional(text("The field of study.", "Computer Science")),
  },
  whom: {
    department: v.exactOptional(
      text("The department or institute within it.", "Language Technologies Institute"),
    ),
    institution: text("The university or school.", "Carnegie Mellon University"),
  },
  facts: {
    advisor: v.exactOptional(text("Who advised the work.", "[Eric Xing](http://www.cs.cmu.edu/~epxing/)")),
    thesis: v.exactOptional(text("The title of the thesis.", "Scheduling for deep learning")),
    score: v.exactOptional(text("The grade.", "4.1/4.3")),
    courses: v.exactOptional(list(text("A course worth naming.", "Convex Optimization"))),
  },
  resume: { name: "education", single: "endDate" },
  headings: /\b(education|degree|studies|qualification|academic background|schooling)/i,
});
