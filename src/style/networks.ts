import table from "./networks.json" with { type: "json" };

/** A place where a person can be found. */
export interface Network {
  /** As it calls itself: "Google Scholar". */
  name: string;
  /** See `findIcon`. */
  icon: string;
  /** The address of a person, `{}` standing for what `profile.yaml` says of them. */
  url: string;
  /** Whether it knows people by what nobody reads, a number: the page shows its own name then. */
  numbered?: boolean;
}

export type NetworkName = keyof typeof table;

/** By the names that `profile.yaml` uses; where JSON Resume's examples or al-folio have one, theirs. */
export const networks: Record<NetworkName, Network> = table;

/** What al-folio calls some. */
const OTHER_NAMES: Record<string, NetworkName> = {
  scholar: "googleScholar",
  inspirehep: "inspire",
  publons: "webOfScience",
};

/** Finds a network however its name is written: `googleScholar`, `Google Scholar`, `google_scholar`. */
export function findNetwork(name: string): (Network & { key: NetworkName }) | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  const own = Object.hasOwn(OTHER_NAMES, plain(name)) ? OTHER_NAMES[plain(name)] : undefined;
  for (const key of Object.keys(networks) as NetworkName[]) {
    const each = networks[key];
    if (key === own || [plain(key), plain(each.name)].includes(plain(name))) return { key, ...each };
  }
  return undefined;
}
