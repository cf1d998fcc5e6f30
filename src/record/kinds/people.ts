import * as v from "valibot";
import { list, plain, url } from "./fields.ts";

/** `_data/people.yaml`: co-authors, whose names in lists of authors lead to their pages. */
export const people = v.array(
  v.strictObject({
    name: plain("The co-author's name.", "Eric P. Xing"),
    otherNames: v.exactOptional(list(plain("Another spelling of it, as papers print it.", "Xing, E."))),
    url: v.exactOptional(url("The co-author's page.", "https://www.cs.cmu.edu/~epxing/")),
  }),
);
