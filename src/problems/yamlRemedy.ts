import type { YAMLError } from "yaml";
import type { Finding } from "./diagnostic.ts";
import type { Source } from "./source.ts";

type Said = Omit<Finding, "severity">;

/** Says a YAML error in the words of someone who writes a CV, with what to write instead. */
export function yamlRemedy(source: Source, error: YAMLError): Said {
  const { line } = source.at(error.pos[0]);
  if (/^[ -]*\t/.test(source.line(line))) return TAB;
  if (error.code === "DUPLICATE_KEY") return duplicateKey(keyAt(source, error.pos[0]));
  if (isUnclosed(error)) return UNCLOSED;
  if (error.code === "BAD_SCALAR_START") return badStart(source.text.slice(error.pos[0]));
  const [, said] = SAID.find(([sign]) => sign.test(`${error.code} ${error.message}`)) ?? [];
  return said ?? other(error);
}

/** Whether a quote or bracket has no end; the parser notices that at the end of the file, or of the entry. */
export function isUnclosed({ code, message }: YAMLError): boolean {
  return (
    (code === "MISSING_CHAR" && /quote/.test(message)) ||
    (code === "BAD_INDENT" && /end with a/.test(message))
  );
}

/** The key that begins at an offset. */
export function keyAt(source: Source, offset: number): string {
  return /^[^:\n]*/.exec(source.text.slice(offset))?.[0].trim() ?? "";
}

export const STRAY_STAR: Said = {
  code: "yaml-star",
  message: "a value that begins with `*` or `&` means something else in YAML",
  remedy: 'put the value in quotes: `name: "*best*"`',
};

const TAB: Said = {
  code: "yaml-tab",
  message: "this line is indented with a tab, which YAML does not allow",
  remedy: "indent with two spaces instead",
};

const UNCLOSED: Said = {
  code: "yaml-unclosed",
  message: "a quote or bracket is opened here and never closed",
  remedy: "close it, or put the whole value in the other kind of quotes",
};

/** By the parser's code and words, the first that fits. */
const SAID: [RegExp, Said][] = [
  [
    /^BLOCK_AS_IMPLICIT_KEY/,
    {
      code: "yaml-colon",
      message: "a colon followed by a space inside a value reads as a second key",
      remedy: 'put the value in quotes: `title: "Vision: a survey"`',
    },
  ],
  [
    /without - indicator|^BAD_INDENT/,
    {
      code: "yaml-indent",
      message: "this line is not indented like the lines it belongs to",
      remedy: "align the keys of one entry under each other",
    },
  ],
  [
    /block-seq-ind|^MULTILINE_IMPLICIT_KEY/,
    {
      code: "yaml-key",
      message: "this line has no `key: value` in it",
      remedy:
        "write `key: value`, with a space after the colon; a long value goes on indented lines below `key: >`",
    },
  ],
  [
    /scalar at node end/,
    {
      code: "yaml-after-end",
      message: "the value has ended before this: either at a quote, or because this line is not indented",
      remedy: "put the whole value in the other kind of quotes, or indent the line like those of its entry",
    },
  ],
  [/^BAD_ALIAS/, STRAY_STAR],
  [
    /multiple documents/,
    { code: "yaml-documents", message: "`---` begins a second document here", remedy: "remove this line" },
  ],
];

function badStart(rest: string): Said {
  const value = /^[^\n]*/.exec(rest)?.[0].trim() ?? "";
  return {
    code: "yaml-start",
    message: `a value cannot begin with \`${value.charAt(0)}\``,
    remedy: `put the value in quotes: \`${JSON.stringify(value)}\``,
  };
}

function duplicateKey(key: string): Said {
  return {
    code: "duplicate-key",
    message: `\`${key}\` stands twice in the same entry`,
    remedy: "remove one of the two, or begin a new entry with `- `",
  };
}

function other(error: YAMLError): Said {
  const [sentence = "something is out of place"] = error.message.split(/ at line|\n/);
  return {
    code: "yaml-syntax",
    message: `this is not valid YAML: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    remedy: "compare with the entries above it; values with `:`, `#` or quotes in them go in quotes",
  };
}
