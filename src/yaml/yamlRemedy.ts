import type { ErrorCode, YAMLError } from "yaml";
import type { Finding } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";

type Said = Omit<Finding, "severity">;

/** Says a YAML error in the words of someone who writes a CV, with what to write instead. */
export function yamlRemedy(source: Source, error: YAMLError): Said {
  const { line } = source.at(error.pos[0]);
  const written = source.line(line);
  if (/^ *\t/.test(written)) {
    return {
      code: "yaml-tab",
      message: "this line is indented with a tab, which YAML does not allow",
      remedy: "indent with two spaces instead",
    };
  }
  if (error.code === "DUPLICATE_KEY") {
    const key = keyAt(source, error.pos[0]);
    return {
      code: "duplicate-key",
      message: `\`${key}\` stands twice in the same entry`,
      remedy: "remove one of the two, or begin a new entry with `- `",
    };
  }
  const isOneLine = written.slice(source.at(error.pos[0]).column - 1).includes(": ");
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && !isOneLine) return indentation;
  return REMEDIES[error.code] ?? other(error);
}

const quoting: Said = {
  code: "yaml-colon",
  message: "a colon followed by a space inside a value reads as a second key",
  remedy: 'put the value in quotes: `title: "Vision: a survey"`',
};

const indentation: Said = {
  code: "yaml-indent",
  message: "this line and the next are not indented as lines of one entry are",
  remedy: "align the keys of one entry under each other",
};

/** The key that begins at an offset. */
export function keyAt(source: Source, offset: number): string {
  return /^[^:\n]*/.exec(source.text.slice(offset))?.[0].trim() ?? "";
}

export const strayStar: Said = {
  code: "yaml-star",
  message: "a value that begins with `*` or `&` means something else in YAML",
  remedy: 'put the value in quotes: `name: "*best*"`',
};

const REMEDIES: Partial<Record<ErrorCode, Said>> = {
  BLOCK_AS_IMPLICIT_KEY: quoting,
  MULTILINE_IMPLICIT_KEY: {
    code: "yaml-key",
    message: "this line has no `key: value` in it",
    remedy:
      "write `key: value`, with a space after the colon; a long value goes on indented lines below `key: >`",
  },
  MISSING_CHAR: {
    code: "yaml-quote",
    message: "a quote or bracket is opened here and never closed",
    remedy: "close it, or put the whole value in the other kind of quotes",
  },
  BAD_INDENT: indentation,
  BAD_ALIAS: strayStar,
  BAD_SCALAR_START: {
    code: "yaml-start",
    message: "a value cannot begin with this character",
    remedy: "put the value in quotes",
  },
};

function other(error: YAMLError): Said {
  const [sentence = "this is not YAML"] = error.message.split(/ at line|\n/);
  return {
    code: "yaml-syntax",
    message: `this is not valid YAML: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    remedy: "compare with the entries above it; values with `:`, `#` or quotes in them go in quotes",
  };
}
