import * as v from "valibot";

/** A host with its scheme, a hash of what may run, or `self`; nothing that could end the directive it stands in. */
const SOURCE =
  /^(?:self|https:\/\/[a-z0-9*.-]+(?::\d+)?(?:\/[\w./~%-]*)?|sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2})$/;

const sources = (sentence: string) =>
  v.array(
    v.pipe(
      v.string(),
      v.regex(
        SOURCE,
        ({ received }) =>
          `${received} is neither a host, such as \`https://stats.example.org\`, nor \`self\`, nor a hash`,
      ),
      v.description(sentence),
      v.metadata({ examples: ["https://stats.example.org"] }),
    ),
  );

/** What pages may load besides the theme's own (https://www.w3.org/TR/CSP3/), for what owners add in `head-end`. */
export const policy = v.strictObject({
  scripts: v.exactOptional(
    sources("Where scripts may come from: a host, `self`, or the hash of one in the page."),
  ),
  connections: v.exactOptional(sources("Where scripts may send to and ask.")),
  images: v.exactOptional(sources("Where pictures may come from.")),
  styles: v.exactOptional(sources("Where style sheets may come from.")),
  fonts: v.exactOptional(sources("Where fonts may come from.")),
  media: v.exactOptional(sources("Where sound and films may come from; `self` for those in `assets`.")),
  frames: v.exactOptional(sources("Which pages may be shown in a frame.")),
});
