import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemas, reference } from "./jsonSchemas.ts";

/** `npm run schemas`: writes what editors complete and check with into `schemas`, and the reference into `docs`. */
mkdirSync("schemas", { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(`schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
writeFileSync("docs/reference.md", reference());
