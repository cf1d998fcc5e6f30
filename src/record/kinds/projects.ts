import { needed, text } from "./fields.ts";
import { facts, whom } from "./general.ts";
import { describeKind } from "./kind.ts";

/** What was made: software, data, a collaboration. */
export const projects = describeKind({
  what: { name: needed(text("What it is called.", "Vitae")) },
  ...{ whom, facts },
  resume: { name: "projects", fields: { organization: "entity", summary: "description" } },
  headings: /\bprojects?\b/i,
});
