import { findingsOf } from "../problems/diagnostic.ts";

/** What is said of the files of a record. */
export const findingOf = findingsOf(
  {
    "no-data": "there is no such folder → make it and put `profile.yaml` and `site.yaml` into it",
    "unreadable-file": "this file cannot be read → put the file itself there, no link, or make it readable",
    "not-utf8": "this file is not saved as UTF-8 → save it again with the encoding UTF-8",
    "missing-file": "this file is missing, or empty → write into it at least `$1`",
    "missing-field": "$1 is missing → add it: `$2`",
    "wrong-type": "$1 should be $2, but is $3 → $4",
    "bad-value": "$1 → $2",
    "bad-value:username": "`$1` makes no address → write the name you have there, or the whole address",
    "unknown-language": "`$1` is none of the site's languages ($2) → write one of these, or add it to them",
    "unknown-section": "there is no data file for the section `$1` → $2",
    "two-files": "there are two data files called `$1` → rename or delete one of them",
    "bad-address": "`$1` can be no address on some disks or hosts → write a short one, of letters",
    "same-address": "the address `$1` is taken already, by `$2` → write one with other letters",
    "same-address:folder": "`$1` and `$2` stand in each other's way, as file and folder → rename one",
    "bad-formula": "`$1` is no formula that can be set: $2 → correct it, or write `\\$` for a dollar",
    "no-address": "this picture has no address → write it: `![Betty](./assets/betty.jpg)`",
    "too-deep": "this is nested more deeply than can be set on paper → take out some of what is around it",
  },
  {
    untranslated: "this text is missing in `$1` → write it beside the others: `$1: …`",
    "untranslated:file": "this file has no translation into `$1` → make `$2`",
    "untranslated:some":
      "$1: $2 missing → `npx eleventy-theme-vitae check --language $1` lists them; until then they are shown in another language",
    "empty-file": "this file is empty, so its section is not shown → write its first $1, or delete it",
    "unlisted-file":
      "no section of `site.yaml` names this file, so it is not shown → add `- $1` to `sections` in `site.yaml`, or delete the file",
    "idle-setting": "`$1` changes nothing in a section of kind `$2` → take it out",
    "idle-setting:choice": "no publication is chosen by `$1`, so this section has nothing to show → $2",
    "empty-view": "this view shows nothing → choose other `sections`, `tags` or `period`, or take it out",
    "no-words": "the theme has no words in `$1`, and says them in English → write `_includes/words/$1.yaml`",
    "bad-address:link": "`$1` is not an address that can be followed → begin it with `https://`, or `./`",
    "unknown-icon": "there is no icon `$1`, so none is drawn → $2",
    blocked: "the published page will not load this `<$1>`: its policy does not allow it → $2",
    "missing-file:asset": "there is no file `$1` → $2",
    "missing-file:paper": "the file `$2` of `$1` is missing, so no link leads to it → put it there",
    "of-the-sample": "`$1` is the sample's, and this is the site of $2 → write your own, or take it out",
    "of-the-sample:file": "this file is the sample's, word for word → write what is yours, or delete it",
  },
);

/** What to write for a name that is not known: the nearest that is, or else another thing. */
export function nearOr(near: string | undefined, other: string): string {
  return near ? `did you mean \`${near}\`?` : other;
}
