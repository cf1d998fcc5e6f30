import { list, needed, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** Degrees and studies. */
export const education = describeKind({
  what: {
    studyType: text("The degree.", "Ph.D."),
    area: text("The field of study.", "Computer Science"),
  },
  whom: {
    department: text("The department or institute within it.", "Language Technologies Institute"),
    institution: needed(text("The university or school.", "Carnegie Mellon University")),
  },
  facts: {
    advisor: text("Who advised the work.", "[Eric Xing](http://www.cs.cmu.edu/~epxing/)"),
    thesis: text("The title of the thesis.", "Scheduling for deep learning"),
    score: text("The grade.", "4.1/4.3"),
    courses: list(text("A course worth naming.", "Convex Optimization")),
  },
  resume: { name: "education", single: "endDate" },
  headings: /\b(education|degree|studies|qualification|academic background|schooling)/i,
});
