import { findingsOf } from "../problems/diagnostic.ts";

/** What is wrong → what to write instead, by code; `$1` is what is named. */
const ERRORS = {
  "page-too-long":
    "this page is longer, or nested deeper, than any CV → look for a loop that repeats itself, or very many `>`, list marks or tags",
  "unknown-layout": "there is no layout `$1` → write `layout: cv`, or make the layout as `_includes/$1.njk`",
  "no-settings": "these are no settings → write one on each line, as `title: Ada Example`",
  "liquid-unknown-tag":
    "Liquid has no tag `$1` → remove it, or write `{% raw %}` before and `{% endraw %}` behind it to show it as it is",
  "liquid-open-tag": "`{% $1 %}` is not closed → write `{% end$1 %}` behind what it holds",
  "liquid-open": "the Liquid that begins here is not closed → write `}}` or `%}` behind it",
  "liquid-no-include": "there is no file `$1` to include → put it into `_includes`, or remove the tag",
  "liquid-endless":
    "this Liquid makes more than a page can hold → look for a loop that repeats very often, or a file that includes itself",
  liquid: "this Liquid cannot be read: $1 → see https://jekyllrb.com/docs/liquid/ for how it is written",
};

const WARNINGS = {
  "liquid-clock":
    "this asks what time it is, but the same input must give the same page on any day → write the date itself",
  "html-script":
    "this script is left out: pages of the theme hold none → remove it; a page of its own in `public` may hold scripts",
  "html-head-element":
    "`<$1>` is left out: it belongs into the head of the page → put it into `_includes/parts/head-end.njk`",
  "html-event-handler":
    "`$1` is left out: pages of the theme hold no script → remove it; links that are pointed at change their colour by themselves (`hover` among the colours)",
  "html-script-address": "this link is left out: it is a script → give it an address",
  "html-foreign":
    "this `<$1>` is not loaded: it comes from another host → put the file into `assets` and write that address",
  "html-missing-icon":
    "there is no icon for the classes `$1` → look for its name at https://fontawesome.com/search?o=r&m=free or https://jpswalsh.github.io/academicons/",
};

/** What is said about a page from Jekyll. */
export const findingOf = findingsOf(ERRORS, WARNINGS);

export type Code = Parameters<typeof findingOf>[0];
