import { list, needed, text } from "./fields.ts";
import { fields } from "./general.ts";
import { describeKind } from "./kind.ts";

const { role, roles, organization, type, level, keywords } = fields;

/** Students and others whose work was advised. */
export const supervision = describeKind({
  what: { name: needed(text("The student.", "Jane Doe")) },
  whom: { degree: text("What they studied for.", "Ph.D."), role, roles, organization },
  facts: {
    thesis: text("The title of the thesis.", "Scheduling for deep learning"),
    coAdvisors: list(text("Another who advised the work.", "Eric Xing")),
    now: text("Where they went.", "Research scientist at Example Labs"),
    ...{ type, level, keywords },
  },
  headings: /\b(supervis\w+|advising|advisees|mentor\w*|students)\b/i,
});
