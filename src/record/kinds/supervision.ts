import { list, optional, text } from "./fields.ts";
import { fields } from "./general.ts";
import { describeKind } from "./kind.ts";

const { role, roles, organization, type, level, keywords } = fields;

/** Students and others whose work was advised. */
export const supervision = describeKind({
  what: { name: text("The student.", "Jane Doe") },
  whom: { degree: optional(text("What they studied for.", "Ph.D.")), role, roles, organization },
  facts: {
    thesis: optional(text("The title of the thesis.", "Scheduling for deep learning")),
    coAdvisors: optional(list(text("Another who advised the work.", "Eric Xing"))),
    now: optional(text("Where they went.", "Research scientist at Example Labs")),
    ...{ type, level, keywords },
  },
  headings: /\b(supervis\w+|advising|advisees|mentor\w*|students)\b/i,
});
