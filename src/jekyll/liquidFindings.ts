import type { LiquidError } from "liquidjs";
import { type Diagnostic, diagnose, type Finding } from "../diagnostics/diagnostic.ts";
import type { JekyllSource } from "./jekyllSite.ts";

/** A page asks what time it is. */
export function clock({ source, offset }: JekyllSource): Diagnostic {
  const [found] = [...source.text.slice(offset).matchAll(/site\.time|["'](?:now|today)["']/gi)];
  const at = offset + (found?.index ?? 0);
  return diagnose(source, at, found?.[0].length ?? 1, {
    severity: "warning",
    code: "liquid-clock",
    message: "this asks what time it is, but the same input must give the same page on any day",
    remedy: "write the date itself, or set SOURCE_DATE_EPOCH for the build",
  });
}

/** LiquidJS's error in the words of the theme, at its place in the page. */
export function liquidDiagnostic(error: LiquidError, page: JekyllSource): Diagnostic {
  const { token } = error;
  const isInPage = token?.input === page.text;
  const start = isInPage ? page.offset + Math.max(0, token.begin) : page.offset;
  const length = isInPage ? token.end - token.begin : 1;
  return diagnose(page.source, start, length, findingOf(error));
}

function findingOf({ message, originalError }: LiquidError): Finding {
  const said = (originalError?.message ?? message).replace(/, (?:file|line):[\s\S]*$/, "").trim();
  const say = (code: string, problem: string, remedy: string): Finding => ({
    severity: "error",
    code,
    message: problem,
    remedy,
  });
  const [, tag] = /^tag "(.+)" not found/.exec(said) ?? [];
  if (tag) {
    return say(
      "liquid-unknown-tag",
      `Liquid has no tag \`${tag}\``,
      `remove it, or write \`{% raw %}\` before and \`{% endraw %}\` behind it to show it as it is`,
    );
  }
  const [, unclosed] = /^tag \{%-?\s*(\w+)[\s\S]* not closed$/.exec(said) ?? [];
  if (unclosed) {
    return say(
      "liquid-open-tag",
      `\`{% ${unclosed} %}\` is not closed`,
      `write \`{% end${unclosed} %}\` behind what it holds`,
    );
  }
  if (/^(?:output|tag) "[\s\S]*" not closed$/.test(said)) {
    const end = said.startsWith("output") ? "}}" : "%}";
    return say("liquid-open", `the Liquid that begins here is not closed`, `write \`${end}\` behind it`);
  }
  const [, file] = /^ENOENT: Failed to lookup "(.+?)" in/.exec(said) ?? [];
  if (file) {
    return say(
      "liquid-no-include",
      `there is no file \`${file}\` to include`,
      `put it into \`_includes\`, or remove the tag`,
    );
  }
  return say(
    "liquid",
    `this Liquid cannot be read: ${said}`,
    "correct it; https://jekyllrb.com/docs/liquid/ says how it is written",
  );
}
