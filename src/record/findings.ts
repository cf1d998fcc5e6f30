import { findingsOf } from "../problems/diagnostic.ts";

/** What is said of the files of a record. */
export const findingOf = findingsOf(
  {
    "no-data": "there is no such folder → make it and put `profile.yaml` and `site.yaml` into it",
    "unreadable-file":
      "this file cannot be read: it is a link to nothing, or closed to you → put the file itself there, or make it readable (`chmod u+r`)",
    "not-utf8":
      "this file is not saved as UTF-8 → save it again with the encoding UTF-8 (in most editors: Save with encoding)",
    "missing-file": "this file is missing → make it, with $1",
    "empty-file": "this file is empty → write its first $1",
    "missing-field": "$1 is missing → add it: $2",
    "wrong-type": "$1 should be $2, but is $3 → $4",
    "bad-value": "$1 → $2",
    "bad-value:username":
      "`$1` makes no address that can be followed → write the name that you have there, or the whole address from `https://` on",
    "unknown-language": "`$1` is none of the site's languages ($2) → write $3",
    "unknown-section": "there is no data file for the section `$1` → $2",
    "unknown-section:ending":
      "the section `$1` is named with the ending of its file, which is not part of the name → write `$2`",
    "two-files":
      "there are two data files called `$1`, which differ in their ending alone → rename or delete one of them",
    "bad-address": "$1 cannot be an address: $2 → write another one, of letters, digits and hyphens",
    "same-address": "$1 is the address of $2 already$3 → give one of the two another address",
    "same-address:folder":
      "$1 and $2 stand in each other's way: one is a file where the other has its folder → give one of the two another address",
    "bad-formula":
      "`$1` is no formula that can be set: $2 → correct it, or put a backslash before each `$` that is one",
    "no-address":
      "this picture has no address → write where it is between the parentheses: `![Betty](./assets/betty.jpg)`",
    "too-deep":
      "this is nested more deeply than can be set on paper → take out some of the lists, quotes or marks around it",
  },
  {
    "stray-comment":
      '`$1` is a comment to YAML, so that $2 → put the value in quotes, `"$3"`, or, if it is a comment, a space behind `#`',
    untranslated: "this text is missing in `$1` → write it beside the others: `$1: …`",
    "untranslated:file": "this file has no translation into `$1` → make `$2`",
    "untranslated:some":
      "$1: $2 missing → `npx eleventy-theme-vitae check --language $1` lists them; until then they are shown in another language",
    "empty-file:section":
      "this file is empty, so its section is not shown → write its first $1, or delete the file and its name in `site.yaml`",
    "unlisted-file":
      "no section of `site.yaml` names this file, so it is not shown → add `- $1` to `sections` in `site.yaml`, or delete the file",
    "idle-setting":
      "`$1` is a setting of $2, and this section is of kind `$3`, so it changes nothing → take it out",
    "idle-setting:language":
      "`languages` says which language is the main one, so that `language` changes nothing → take it out, or name it first under `languages`",
    "idle-setting:types":
      "no entry of this section has a `type`, so there is nothing to group them by → write `type` into the entries, or take this out",
    "idle-setting:selected":
      "no publication is marked `selected`, so this section has nothing to show → write `selected = {true}` into the entries that you want here, or take this out",
    "idle-setting:choice": "no publication $1 `$2`, so this section has nothing to show → $3",
    "idle-setting:together":
      "no publication is chosen by $1 together, so this section has nothing to show → take one of them out, or choose others",
    "idle-setting:tag": "no entry has the tag `$1`, so it chooses nothing → $2",
    "empty-view": "this view shows nothing: its sections have no entry$1 → choose $2, or take it out",
    "no-words":
      'the theme has no words in $1: what it says itself ("Advisor", "In") is English → write them in `_includes/words/$2.yaml`, from those in `en.yaml`',
    "bad-address:link":
      "`$1` is not an address that can be followed → write it from `https://` on, or, within your site, from `./` on",
    "unknown-icon": "there is no icon `$1`, so none is drawn → $2",
    blocked: "the published page will not load this `<$1>`: its policy does not allow it → $2",
    "missing-file:asset": "there is no file `$1` → $2",
    "missing-file:paper":
      "`$1` links to `$2`, and there is no such file → put the file there, or take the field out; until then the link is left out",
    "of-the-sample": "`$1` is the sample's, and this is the site of $2 → write your own, or take it out",
    "of-the-sample:paper":
      "the publication `$1` is the sample's, and $2 is not among its authors → take it out; if it is yours, list your name as it is spelt there under `otherNames` in profile.yaml",
    "of-the-sample:data":
      "this file is still the sample's, word for word → write what is yours, or delete it and take its name out of `site.yaml`",
    "of-the-sample:file":
      "this file is the sample's, and is published with your site → delete it, or put one of your own in its place",
  },
);

/** What to write for a name that is not known: the nearest that is, or else another thing. */
export function nearOr(near: string | undefined, other: string): string {
  return near ? `did you mean \`${near}\`?` : other;
}
