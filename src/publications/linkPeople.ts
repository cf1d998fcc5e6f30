import type { Mention } from "./mention.ts";
import { recogniser } from "./recognise.ts";

/** A co-author of `people.yaml`. */
export interface KnownPerson {
  name: string;
  otherNames?: string[] | undefined;
  url?: string | undefined;
}

/** Gives co-authors their links, where it is sure who they are. The owner gets none. */
export function linkPeople(lists: Mention[][], people: KnownPerson[]): void {
  if (people.length === 0) return;
  const recognise = recogniser(lists);
  for (const { name, otherNames = [], url } of people) {
    if (!url) continue;
    const find = recognise([name, ...otherNames]);
    for (const list of lists) {
      const found = find(list);
      if (found?.kind === "sure" && !found.mention.person.isOwner) found.mention.person.url ??= url;
    }
  }
}
