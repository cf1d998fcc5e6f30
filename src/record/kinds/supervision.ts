import { list, needed, text } from "./fields.ts";
import { facts, whom } from "./general.ts";
import { describeKind } from "./kind.ts";

/** Students and others whose work was advised. */
export const supervision = describeKind({
  what: { name: needed(text("The student.", "Jane Doe")) },
  whom: { degree: text("What they studied for.", "Ph.D."), ...whom },
  facts: {
    thesis: text("The title of the thesis.", "Scheduling for deep learning"),
    coAdvisors: list(text("Another who advised the work.", "Eric Xing")),
    now: text("Where they went.", "Research scientist at Example Labs"),
    ...facts,
  },
  headings: /\b(supervis\w+|advising|advisees|mentor\w*|students)\b/i,
});
