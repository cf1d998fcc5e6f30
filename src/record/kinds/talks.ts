import { needed, text, url } from "./fields.ts";
import { facts, whom } from "./general.ts";
import { describeKind } from "./kind.ts";

/** Talks that were given, and what is left of them to see. */
export const talks = describeKind({
  what: { name: needed(text("The title of the talk.", "Scheduling for goodput")) },
  whom: {
    type: text("What sort of talk it was.", "Keynote"),
    ...whom,
    event: text("The conference, the seminar.", "Symposium on Operating Systems Principles"),
  },
  facts: { level: facts.level, keywords: facts.keywords },
  links: {
    slides: url("Where its slides are.", "./assets/goodput.pdf"),
    video: url("Where it can be watched.", "https://example.org/watch/goodput"),
  },
  headings: /\b(talks?|presentations?|lectures?|keynotes?|seminars?)\b/i,
});
