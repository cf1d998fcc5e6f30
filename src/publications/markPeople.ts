import type { Person } from "../model/cv.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { remembered } from "../remembered.ts";
import { type Place, warning } from "./bibtex/entry.ts";
import { type FoldedName, foldName, matchName, surest } from "./names/matchName.ts";
import type { Name } from "./names/readName.ts";
import { readNames } from "./names/readNames.ts";

/** A person in a list of authors or editors, and where the name stands. */
export interface Mention extends Place {
  person: Person;
  name: Name;
  /** The field it stands in: `author`. */
  field: string;
}

/** By which names the owner is known. */
export interface OwnerNames {
  name: string;
  otherNames: string[];
  nativeName?: string;
}

/** A co-author of `people.yaml`. */
export interface KnownPerson {
  name: string;
  otherNames?: string[] | undefined;
  url?: string | undefined;
}

/**
 * Marks the owner in lists of people, by whole names and never on a guess: where two readings are possible a warning asks,
 * once for each name. An `author+an` that names the owner settles it.
 */
export function markOwner(lists: Mention[][], owner: OwnerNames): Diagnostic[] {
  const findOwner = recogniser(lists)([owner.name, ...owner.otherNames, owner.nativeName ?? []].flat());
  const asked = new Map<string, Diagnostic>();
  for (const list of lists) {
    if (list.some(({ person }) => person.isOwner)) continue;
    const found = findOwner(list);
    if (!found) continue;
    const { person } = found.mention;
    if (found.isSure) person.isOwner = true;
    else if (!asked.has(person.name)) asked.set(person.name, ask(found.mention, list));
  }
  return [...asked.values()];
}

function ask(mention: Mention, list: Mention[]): Diagnostic {
  const shown = `\`${mention.person.name}\``;
  const mark = `\`${mention.field}+an = {${list.indexOf(mention) + 1}=owner}\``;
  const message = `is ${shown} the owner of this site?`;
  const remedy = `if so, list ${shown} under \`otherNames\` in profile.yaml, or write ${mark} here`;
  return warning(mention, "ambiguous-owner", message, remedy);
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
      if (found?.isSure && !found.mention.person.isOwner) found.mention.person.url ??= url;
    }
  }
}

/**
 * Prepares to find people in `lists`, the authors and editors of a bibliography. Each different name is compared once.
 *
 * @returns for the names a person is known by, a function that finds the person in a list, sure where nobody else can be meant
 */
function recogniser(
  lists: Mention[][],
): (names: string[]) => (list: Mention[]) => { mention: Mention; isSure: boolean } | undefined {
  const distinct = new Map<string, FoldedName>();
  for (const { name } of lists.flat()) {
    const identity = identify(name);
    if (!distinct.has(identity)) distinct.set(identity, foldName(name));
  }
  return (names) => {
    const known = names.flatMap((name) => readNames(name).names.slice(0, 1).map(foldName));
    const matchOf = remembered((identity) => {
      const name = distinct.get(identity);
      return name && surest(known.map((other) => matchName(name, other)));
    });
    const hasRival = remembered((identity) => {
      const name = distinct.get(identity);
      return [...distinct].some(([other, each]) => !matchOf(other) && name && matchName(name, each));
    });
    return (list) => {
      const matches = list.map(({ name }) => matchOf(identify(name)));
      const best = surest(matches);
      const [mention, twin] = list.filter((_, index) => best && matches[index] === best);
      if (!mention) return undefined;
      const isRivalled = best === "initials" && hasRival(identify(mention.name));
      return { mention, isSure: !twin && best !== "unsure" && !isRivalled };
    };
  };
}

function identify({ given, particle, family, suffix, literal, divided }: Name): string {
  return [given, particle, family, suffix, literal, divided].join("|");
}
