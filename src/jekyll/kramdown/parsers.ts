import * as blocks from "./blocks.ts";
import { codeblock, codeblockFenced, codeblockFencedGfm } from "./codeBlocks.ts";
import { definitionList } from "./definitionList.ts";
import { abbreviationDefinition, footnoteDefinition, linkDefinition } from "./definitions.ts";
import { emphasis } from "./emphasis.ts";
import { blockExtensions, spanExtensions } from "./extensions.ts";
import { atxHeader, atxHeaderGfm, atxHeaderGfmQuirk, setextHeader } from "./headings.ts";
import { blockHtml, spanHtml } from "./html.ts";
import { link } from "./links.ts";
import { list, listGfm } from "./list.ts";
import type { KramdownOptions } from "./options.ts";
import { paragraphGfm, paragraphKramdown } from "./paragraphs.ts";
import { smartQuotes } from "./smartQuotes.ts";
import * as spans from "./spans.ts";
import type { BlockParser, SpanParser } from "./state.ts";
import { table } from "./table.ts";

/** What reads blocks, in the order in which they are asked. */
export function blockParsersFor({ input, gfm_quirks }: KramdownOptions): BlockParser[] {
  const isGfm = input === "GFM";
  const isQuirky = isGfm && gfm_quirks.includes("paragraph_end");
  const gfmHeader = isQuirky ? atxHeaderGfmQuirk : atxHeaderGfm;
  return [
    blocks.blankLine,
    codeblock,
    isGfm ? codeblockFencedGfm : codeblockFenced,
    blocks.blockquote,
    isGfm ? gfmHeader : atxHeader,
    blocks.horizontalRule,
    isGfm ? listGfm : list,
    definitionList,
    blockHtml,
    setextHeader,
    blocks.blockMath,
    table,
    footnoteDefinition,
    linkDefinition,
    abbreviationDefinition,
    blockExtensions,
    blocks.eobMarker,
    isQuirky ? paragraphGfm : paragraphKramdown,
  ];
}

/** What reads things within a line, in the order in which they are asked. */
export function spanParsersFor({ input, gfm_quirks, hard_wrap }: KramdownOptions): SpanParser[] {
  const isGfm = input === "GFM";
  const symbols = isGfm && gfm_quirks.includes("no_auto_typographic") ? [] : [spans.typographicSymbols];
  return [
    emphasis,
    spans.codespan,
    spans.autolink,
    spanHtml,
    spans.footnoteMarker,
    link,
    smartQuotes,
    spans.inlineMath,
    spanExtensions,
    spans.htmlEntity,
    ...symbols,
    ...(isGfm && hard_wrap ? [] : [spans.lineBreak]),
    isGfm ? spans.escapedCharsGfm : spans.escapedChars,
    ...(isGfm ? [spans.strikethrough] : []),
  ];
}
