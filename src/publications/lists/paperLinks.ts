import type { Link, Publication } from "../../model/cv.ts";

/** The links of a paper's page: where its title leads elsewhere, called by the host, unless a link of the paper says it better. */
export function paperLinks({ url, links }: Pick<Publication, "url" | "links">): Link[] {
  if (!url || links.some((link) => link.url === url)) return links;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
  return [{ label: host || url, url, icon: "link" }, ...links];
}
