import assert from "node:assert/strict";
import { test } from "node:test";
import { drawnTexts, mapDrawnTexts } from "../../src/pdf/drawnText.ts";

const text = (value: string) => [{ type: "text", value }];
const data = {
  fields: { type: [text("Software")], roles: [text("Author"), text("Editor")] },
  authors: [{ name: "Ada", roles: ["equal"], url: "https://example.org" }],
};

test("names of kinds and roles are not drawn, an entry's fields of that name are", () => {
  assert.deepEqual([...drawnTexts(data)], ["Software", "Author", "Editor", "Ada"]);
});

test("only what is drawn is changed", () => {
  assert.deepEqual(
    mapDrawnTexts(data, (drawn) => drawn.toUpperCase()),
    {
      fields: { type: [text("SOFTWARE")], roles: [text("AUTHOR"), text("EDITOR")] },
      authors: [{ name: "ADA", roles: ["equal"], url: "https://example.org" }],
    },
  );
});
