import { needed, text } from "./fields.ts";
import { fields } from "./general.ts";
import { describeKind } from "./kind.ts";

const { role, roles, organization, type, level, keywords } = fields;

/** What was made: software, data, a collaboration. */
export const projects = describeKind({
  what: { name: needed(text("What it is called.", "Vitae")) },
  whom: { role, roles, organization },
  facts: { type, level, keywords },
  resume: { name: "projects", fields: { organization: "entity", summary: "description" } },
  headings: /\bprojects?\b/i,
});
