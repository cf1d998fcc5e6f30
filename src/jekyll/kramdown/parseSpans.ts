import type { Element } from "./element.ts";
import { re } from "./ruby.ts";
import { addText, type SpanParser, type State } from "./state.ts";

const startPatterns = new WeakMap<SpanParser[], Map<string, RegExp>>();

/** Where one of `parsers`, or `stop`, may have something to read. */
function spanStart(parsers: SpanParser[], stop?: RegExp): RegExp {
  let known = startPatterns.get(parsers);
  if (!known) {
    known = new Map();
    startPatterns.set(parsers, known);
  }
  const key = stop ? `${stop.flags} ${stop.source}` : "";
  let pattern = known.get(key);
  if (!pattern) {
    const starts = parsers.map(({ lookFor }) => lookFor).join("|");
    const stopSource = stop
      ? `${stop.flags.includes("i") ? `(?:${anyCase(stop.source)})` : stop.source}|`
      : "";
    pattern = re(`(?=${stopSource}${starts})`);
    known.set(key, pattern);
  }
  return pattern;
}

/** A pattern that matches its letters in either case, for a source that cannot carry a flag of its own. */
function anyCase(source: string): string {
  return source.replace(/\\?[a-z]/gi, (letter) =>
    letter.length > 1 ? letter : `[${letter.toLowerCase()}${letter.toUpperCase()}]`,
  );
}

/** See `State.parseSpans`; `parsers` are those to use. */
export function parseSpans(
  state: State,
  parsers: SpanParser[],
  el: Element,
  stop?: RegExp,
  isEnd: () => boolean = () => true,
): boolean {
  const { tree, source } = state;
  state.ancestors.push(tree);
  state.tree = el;
  const start = spanStart(parsers, stop);
  let stopFound = false;
  while (!source.done && !stopFound) {
    const before = source.scanUntil(start);
    if (before === undefined) {
      if (!stop) addText(state, source.takeRest());
      break;
    }
    addText(state, before);
    if (stop && source.check(stop)) stopFound = isEnd();
    if (stopFound) break;
    const parser = parsers.find((candidate) => source.check(candidate.start));
    if (parser) parser.parse(state);
    else addText(state, source.next());
  }
  state.tree = tree;
  state.ancestors.pop();
  return stopFound;
}
