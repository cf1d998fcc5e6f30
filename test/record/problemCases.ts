import { entries } from "./cases/entries.ts";
import { profile } from "./cases/profile.ts";
import { publications } from "./cases/publications.ts";
import { site } from "./cases/site.ts";
import { texts } from "./cases/texts.ts";

export interface ProblemCase {
  name: string;
  /** Over the sample's files. */
  data: Record<string, string | undefined>;
  expected: string;
}

/** By the data file that has the problem. */
export const problemCases: ProblemCase[] = [...entries, ...profile, ...publications, ...site, ...texts];
