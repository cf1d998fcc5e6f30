import * as v from "valibot";
import { text } from "../schema/fields.ts";
import { entryList } from "./entry.ts";

/** Awards, honours, scholarships; JSON Resume's `awards`. */
export const awards = entryList({
  title: text("The award.", "Summa Cum Laude"),
  awarder: v.exactOptional(text("Who gave it.", "Seoul National University")),
  amount: v.exactOptional(text("What it was worth.", "$10,000")),
});
