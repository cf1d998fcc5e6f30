import { list, optional, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** Degrees and studies. */
export const education = describeKind({
  what: {
    studyType: optional(text("The degree.", "Ph.D.")),
    area: optional(text("The field of study.", "Computer Science")),
  },
  whom: {
    department: optional(text("The department or institute within it.", "Language Technologies Institute")),
    institution: text("The university or school.", "Carnegie Mellon University"),
  },
  facts: {
    advisor: optional(text("Who advised the work.", "[Eric Xing](http://www.cs.cmu.edu/~epxing/)")),
    thesis: optional(text("The title of the thesis.", "Scheduling for deep learning")),
    score: optional(text("The grade.", "4.1/4.3")),
    courses: optional(list(text("A course worth naming.", "Convex Optimization"))),
  },
  resume: { name: "education", single: "endDate" },
  headings: /\b(education|degree|studies|qualification|academic background|schooling)/i,
});
