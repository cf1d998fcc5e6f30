import { list, needed, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** With whom, in this kind. Those that began as a file of it (grants, talks, skills …) have these too, beside their own. */
export const whom = {
  role: text("Your part in it.", "Reviewer"),
  roles: list(text("Your part in it, where you had several.", "Team lead")),
  organization: text("With whom, by whom, at what event.", "NeurIPS"),
};

/** And what else is known. */
export const facts = {
  type: text("What sort of thing it is.", "Application"),
  level: text("How well, how much.", "Fluent"),
  keywords: list(text("One of several words that belong to it.", "Python")),
};

/** Any section an owner invents: memberships, certificates, exhibitions … */
export const general = describeKind({
  what: { name: needed(text("What it is: a talk, a grant, a skill, a language.", "Programming")) },
  ...{ whom, facts },
});
