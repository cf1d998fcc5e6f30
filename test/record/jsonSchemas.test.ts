import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { networks } from "../../src/style/networks.ts";
import { jsonSchemas, reference } from "../../tools/jsonSchemas.ts";
import { SAMPLE_DATA } from "../support/sample.ts";

interface JsonSchema {
  description?: string;
  examples?: unknown[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** Every field below a schema, with the way to it. */
function* fieldsOf(schema: JsonSchema, way: string): Generator<[string, JsonSchema]> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    yield [`${way}.${name}`, field];
    yield* fieldsOf(field, `${way}.${name}`);
  }
  for (const inner of [schema.items ?? [], schema.anyOf ?? []].flat()) yield* fieldsOf(inner, way);
}

/** A group is explained by its fields, a list by what it is a list of. */
function isExplained({ description, examples, properties, items, anyOf }: JsonSchema): boolean {
  if (properties || (description && examples?.length)) return true;
  const inner = items ? [items] : (anyOf ?? []);
  return inner.length > 0 && inner.every(isExplained);
}

describe("the schemas", () => {
  const schemas = jsonSchemas();

  it("are those in `schemas`, made by `npm run schemas`", () => {
    assert.deepEqual(
      readdirSync("schemas").sort(),
      Object.keys(schemas)
        .map((name) => `${name}.json`)
        .sort(),
    );
    for (const [name, schema] of Object.entries(schemas)) {
      assert.equal(
        readFileSync(`schemas/${name}.json`, "utf8"),
        `${JSON.stringify(schema, null, 2)}\n`,
        name,
      );
    }
  });

  it("are what `docs/reference.md` is made from", () => {
    assert.equal(readFileSync("docs/reference.md", "utf8"), reference());
  });

  it("stand in the reference beside all networks", () => {
    const missing = Object.keys(networks).filter((name) => !reference().includes(`\n| \`${name}\` | `));
    assert.deepEqual(missing, []);
  });

  it("explain every field with a sentence and an example", () => {
    const silent = Object.entries(schemas)
      .flatMap(([name, schema]) => [...fieldsOf(schema as JsonSchema, name)])
      .filter(([, field]) => !isExplained(field))
      .map(([way]) => way);
    assert.deepEqual(silent, []);
  });

  it("are named by each YAML file of the sample", () => {
    const files = readdirSync(SAMPLE_DATA).filter((name) => name.endsWith(".yaml"));
    for (const file of files) {
      const [first = ""] = readFileSync(`${SAMPLE_DATA}/${file}`, "utf8").split("\n");
      const [, schema = ""] =
        /^# yaml-language-server: \$schema=\.\.\/schemas\/(\w+)\.json$/.exec(first) ?? [];
      assert.ok(schema in schemas, `${file} begins with "${first}"`);
    }
  });
});
