import * as v from "valibot";
import { list, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** Any section an owner invents: service, talks, grants, skills, languages … */
export const general = describeKind({
  what: { name: text("What it is: a talk, a grant, a skill, a language.", "Programming") },
  whom: {
    role: v.exactOptional(text("Your part in it.", "Reviewer")),
    roles: v.exactOptional(list(text("Your part in it, where you had several.", "Team lead"))),
    organization: v.exactOptional(text("With whom, by whom, at what event.", "NeurIPS")),
  },
  facts: {
    type: v.exactOptional(text("What sort of thing it is.", "Application")),
    level: v.exactOptional(text("How well, how much.", "Fluent")),
    keywords: v.exactOptional(list(text("One of several words that belong to it.", "Python"))),
  },
});
