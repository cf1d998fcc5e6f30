import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { KIND_NAMES, KINDS } from "../src/record/kinds/kinds.ts";
import { people, profile } from "../src/record/kinds/profile.ts";
import { site } from "../src/record/kinds/site.ts";
import { networks } from "../src/style/networks.ts";

/** The JSON Schemas (draft 07, which editors know best) of all data files, by name. */
export function jsonSchemas(): Record<string, object> {
  const ofKinds = KIND_NAMES.map((name): [string, v.GenericSchema] => [name, KINDS[name].schema]);
  const schemas = Object.entries({ profile, site, people, ...Object.fromEntries(ofKinds) });
  return Object.fromEntries(schemas.map(([name, schema]) => [name, jsonSchema(schema)]));
}

/** A text that is written in several languages (`phrase`); that each is one of the site's, an editor cannot know. */
const TRANSLATIONS = {
  type: "object",
  description: "The text in each language of the site, by its tag.",
  propertyNames: { pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$" },
  additionalProperties: { type: ["string", "number"] },
  minProperties: 1,
};

function jsonSchema(schema: v.GenericSchema): object {
  const made = toJsonSchema(schema, {
    target: "draft-07",
    typeMode: "input",
    errorMode: "ignore",
    // A year or a score is a number to YAML and text to us.
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === "string" && jsonSchema.type === "string"
        ? ({ ...jsonSchema, type: ["string", "number"] } as never)
        : undefined,
    // A text that is read may be one for each language.
    overrideAction: ({ jsonSchema }) => {
      const { translated, type, ...field } = jsonSchema as { translated?: true; type?: unknown };
      const anyOf = [{ type }, { $ref: "#/definitions/translations" }];
      return translated ? ({ ...field, anyOf } as never) : undefined;
    },
  });
  return { ...made, definitions: { translations: TRANSLATIONS } };
}

/** What a JSON Schema says of a field, as far as the reference shows it. */
interface Field {
  type?: string | string[];
  /** Of a text in several languages. */
  $ref?: string;
  description?: string;
  examples?: unknown[];
  enum?: string[];
  properties?: Record<string, Field>;
  required?: string[];
  items?: Field;
  anyOf?: Field[];
}

/** `docs/reference.md`: every field of every data file, from the schemas. */
export function reference(): string {
  const files = Object.entries(jsonSchemas() as Record<string, Field>);
  return [
    "# Every field of every file",
    "",
    "Made from the schemas by `npm run schemas`; your editor shows the same while you write.",
    "Fields marked * must be there. Free text is Markdown. Whatever can be read may be written in each of the site's languages, as",
    "[languages](languages.md) tells.",
    ...files.flatMap(([name, schema]) => [
      ...["", `## ${name}.yaml`, ""],
      ...(schema.items ? ["A list of entries, each with these fields:", ""] : []),
      ...["| field | what | says | for example |", "| --- | --- | --- | --- |", ...rows(schema)],
    ]),
    "",
    "## Networks",
    "",
    "Those that `network` in `profile.yaml` knows, however they are spelt: `Google Scholar`, `google_scholar`.",
    "",
    "| network | what it is | where `username` goes |",
    "| --- | --- | --- |",
    ...Object.entries(networks).map(([key, { name, url }]) => `| \`${key}\` | ${name} | \`${url}\` |`),
    "",
  ].join("\n");
}

/** The rows of a group of fields, each followed by those of the groups inside it: `links`, `links.label`. */
function rows(schema: Field, way = ""): string[] {
  const { properties = {}, required = [] } = groupIn(schema) ?? {};
  return Object.entries(properties).flatMap(([name, field]) => {
    const label = `\`${way}${name}\`${required.includes(name) ? " *" : ""}`;
    const row = `| ${label} | ${kindOf(field)} | ${sentenceOf(field)} | ${exampleOf(field)} |`;
    return [row, ...rows(field, `${way}${name}.`)];
  });
}

/** The fields of a group, of a list of groups, or of the group among several types. */
function groupIn(field: Field): Field | undefined {
  if (field.properties) return field;
  const inner = [field.items ?? [], field.anyOf ?? []].flat().map(groupIn);
  return inner.find((found) => found !== undefined);
}

function kindOf({ type, enum: options, items, anyOf }: Field): string {
  if (options) return options.map((option) => `\`${option}\``).join(", ");
  if (type === "array") return `list${items ? ` of ${kindOf(items)}` : ""}`;
  // A text in several languages is still one.
  if (anyOf) return anyOf.flatMap((each) => (each.$ref ? [] : kindOf(each))).join(" or ");
  const [first] = [type ?? "text"].flat();
  return first === "object" ? "group" : first === "boolean" ? "`true` or `false`" : "text";
}

function sentenceOf({ description, items, anyOf = [] }: Field): string {
  return description ?? [...(items ? [items] : []), ...anyOf].map(sentenceOf).find(Boolean) ?? "";
}

function exampleOf(field: Field): string {
  const [example] = field.examples ?? [];
  if (example === undefined) return field.items && !groupIn(field) ? exampleOf(field.items) : "";
  const written = typeof example === "string" ? example : JSON.stringify(example);
  return `\`${written.replaceAll("|", "\\|")}\``;
}
