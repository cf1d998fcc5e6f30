import { list, needed, text } from "./fields.ts";
import { describeKind } from "./kind.ts";

/** The fields of this kind. Those that began as a file of this kind (grants, talks, skills …) have them too, beside their own. */
export const fields = {
  name: needed(text("What it is: a talk, a grant, a skill, a language.", "Programming")),
  role: text("Your part in it.", "Reviewer"),
  roles: list(text("Your part in it, where you had several.", "Team lead")),
  organization: text("With whom, by whom, at what event.", "NeurIPS"),
  type: text("What sort of thing it is.", "Application"),
  level: text("How well, how much.", "Fluent"),
  keywords: list(text("One of several words that belong to it.", "Python")),
};

const { name, role, roles, organization, type, level, keywords } = fields;

/** Any section an owner invents: memberships, certificates, exhibitions … */
export const general = describeKind({
  what: { name },
  whom: { role, roles, organization },
  facts: { type, level, keywords },
});
