/** Links and images whose address may have spaces and brackets in it; those by name are markdown-it's own. */
import type MarkdownIt from "markdown-it";

const INNER = String.raw`[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\)`;
const ADDRESS = new RegExp(
  String.raw`\(\s{0,9}(?:<([^>\n]*)>|((?:${INNER})*?))(?:\s{1,9}(["'])([\s\S]{1,300}?)\3)?\s{0,9}\)`,
  "y",
);

export function links(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("link", "address", (state, silent) => {
    const { src, pos, posMax } = state;
    const isImage = src[pos] === "!";
    const start = pos + (isImage ? 2 : 1);
    if (src[start - 1] !== "[") return false;
    const end = state.md.helpers.parseLinkLabel(state, start - 1, !isImage);
    ADDRESS.lastIndex = end + 1;
    const [found, bracketed, plain = "", , title] = (end >= 0 && ADDRESS.exec(src)) || [];
    if (found === undefined) return false;
    state.pos = end + 1 + found.length;
    if (silent) return true;
    const token = isImage ? state.push("image", "img", 0) : state.push("link_open", "a", 1);
    token.attrs = [[isImage ? "src" : "href", bracketed ?? plain.trim()]];
    if (title) token.attrSet("title", title);
    if (isImage) token.content = src.slice(start, end);
    else {
      Object.assign(state, { pos: start, posMax: end });
      state.md.inline.tokenize(state);
      Object.assign(state, { pos: end + 1 + found.length, posMax });
      state.push("link_close", "a", -1);
    }
    return true;
  });

  // What an image shows is said as it was written.
  markdown.renderer.rules.image = (tokens, i, options, _env, self) => {
    const { content = "" } = tokens[i] ?? {};
    tokens[i]?.attrSet("alt", content.replace(/\\([^\p{L}\p{N}\s])/gu, "$1"));
    return self.renderToken(tokens, i, options);
  };

  // Addresses lead anywhere: the page is cleaned later. All three are there to be replaced, says markdown-it's README.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (address) => address;
  markdown.normalizeLinkText = (address) => address.replace(/^mailto:/, "");
}
