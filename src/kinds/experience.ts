import * as v from "valibot";
import { text } from "../schema/fields.ts";
import { entryList } from "./entry.ts";

/** Positions held; JSON Resume's `work`. */
export const experience = entryList({
  position: text("The position.", "Research Intern"),
  organization: text("With whom.", "Microsoft"),
  department: v.exactOptional(text("The team, laboratory or department.", "Systems Research Group")),
  description: v.exactOptional(text("What the organization is or does.", "A maker of compilers")),
  advisor: v.exactOptional(text("Who supervised the work.", "Jane Doe")),
});
