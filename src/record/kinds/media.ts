import { needed, text } from "./fields.ts";
import { facts, whom } from "./general.ts";
import { describeKind } from "./kind.ts";

/** What others said of one's work: articles, interviews, podcasts. */
export const media = describeKind({
  what: { name: needed(text("The headline.", "Why training is slow")) },
  whom: { type: text("What sort of thing it is.", "Interview"), ...whom },
  facts: { level: facts.level, keywords: facts.keywords },
  headings: /\b(media|press)\b/i,
});
