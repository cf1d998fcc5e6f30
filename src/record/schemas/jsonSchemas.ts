import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { KIND_NAMES, KINDS } from "../kinds/kinds.ts";
import { people, profile } from "../kinds/profile.ts";
import { site } from "../kinds/site.ts";

/** The JSON Schemas (draft 07, which editors know best) of all data files, by name. */
export function jsonSchemas(): Record<string, object> {
  const ofKinds = KIND_NAMES.map((name): [string, v.GenericSchema] => [name, KINDS[name].schema]);
  const schemas = Object.entries({ profile, site, people, ...Object.fromEntries(ofKinds) });
  return Object.fromEntries(schemas.map(([name, schema]) => [name, jsonSchema(schema)]));
}

function jsonSchema(schema: v.GenericSchema): object {
  return toJsonSchema(schema, {
    target: "draft-07",
    typeMode: "input",
    errorMode: "ignore",
    // A year or a score is a number to YAML and text to us.
    overrideSchema: ({ valibotSchema, jsonSchema: made }) =>
      valibotSchema.type === "string" && made.type === "string"
        ? ({ ...made, type: ["string", "number"] } as never)
        : undefined,
  });
}
