import { needed, text } from "./fields.ts";
import { fields } from "./general.ts";
import { describeKind } from "./kind.ts";

const { role, roles, organization, level, keywords } = fields;

/** What others said of one's work: articles, interviews, podcasts. */
export const media = describeKind({
  what: { name: needed(text("The headline.", "Why training is slow")) },
  whom: { type: text("What sort of thing it is.", "Interview"), role, roles, organization },
  facts: { level, keywords },
  headings: /\b(media|press)\b/i,
});
