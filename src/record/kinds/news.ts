import { text } from "./fields.ts";
import { facts, whom } from "./general.ts";
import { describeKind } from "./kind.ts";

/** What is new, a sentence each: the newest few on the CV, all of it on a page and in a feed of its own. */
export const news = describeKind({
  what: { name: text("A few words before the sentence.", "Best Paper Award") },
  about: { text: text("The news, in a sentence.", "Our paper on goodput is accepted at OSDI.") },
  ...{ whom, facts },
  oneOf: ["text", "name"],
  list: { order: "newest", limit: 5 },
  headings: /\bnews\b/i,
});
