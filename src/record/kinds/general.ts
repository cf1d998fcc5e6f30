import { list, optional, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** Any section an owner invents: service, talks, grants, skills, languages … */
export const general = describeKind({
  what: { name: text("What it is: a talk, a grant, a skill, a language.", "Programming") },
  whom: {
    role: optional(text("Your part in it.", "Reviewer")),
    roles: optional(list(text("Your part in it, where you had several.", "Team lead"))),
    organization: optional(text("With whom, by whom, at what event.", "NeurIPS")),
  },
  facts: {
    type: optional(text("What sort of thing it is.", "Application")),
    level: optional(text("How well, how much.", "Fluent")),
    keywords: optional(list(text("One of several words that belong to it.", "Python"))),
  },
});
