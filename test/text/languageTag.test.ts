import assert from "node:assert/strict";
import test from "node:test";
import { languageTag } from "../../src/text/languageTag.ts";

const TAGS = {
  de: "de",
  en_US: "en-US",
  "pt-br": "pt-BR",
  german: "de",
  English: "en",
  norwegian_bokmål: "nb",
  mandarin_chinese: "zh",
  "zh-Hans": "zh-Hans",
  e: "",
  und: "",
  klingonese: "",
  "": "",
  "de--": "",
  constructor: "",
};

for (const [written, tag] of Object.entries(TAGS))
  test(`the language \`${written}\` is \`${tag}\``, () => assert.equal(languageTag(written), tag));
