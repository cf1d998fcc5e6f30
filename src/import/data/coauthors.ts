import { isFollowable } from "../../schema/fields.ts";
import { escapeRegExp } from "../../text/escapeRegExp.ts";
import { type Fields, filled } from "../draft.ts";
import type { DataInput } from "./dataInput.ts";

/**
 * al-folio's `coauthors.yml` as our `people.yaml`.
 * @param bibliography where the family names stand, which are keys in small letters here, as they are written
 */
export function coauthors(input: DataInput, bibliography: string): Fields[] {
  return input.keys([]).flatMap((key) =>
    input.items([key]).map((path) => {
      const family = asWritten(key, bibliography);
      const [first, ...others] = input.texts([...path, "firstname"]);
      const url = input.text([...path, "url"]);
      if (url && !isFollowable(url))
        input.report.add(
          input.at([...path, "url"]),
          url,
          "an address that is not safe to follow is left out",
        );
      const whole = (given: string | undefined) => [given, family].filter(Boolean).join(" ");
      return filled({
        name: whole(first),
        otherNames: others.map(whole),
        url: isFollowable(url) ? url : undefined,
      });
    }),
  );
}

function asWritten(key: string, bibliography: string): string {
  if (/\p{Lu}/u.test(key)) return key;
  const pattern = new RegExp(`(?<![\\p{L}])${escapeRegExp(key)}(?![\\p{L}])`, "giu");
  const found = [...bibliography.matchAll(pattern)]
    .map(([name]) => name)
    .find((name) => /^\p{Lu}/u.test(name));
  return found ?? key.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
