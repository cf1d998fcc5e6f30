import type { View } from "../model/cv.ts";
import { viewsIn } from "../record/ownAddresses.ts";
import { selectSections } from "../record/selectSections.ts";
import { handed, type ServedCv } from "./handover.ts";
import type { OfferedFace } from "./knownOutputs.ts";

/**
 * The views of a record: for each that has a page, and for each that has a text, the record with the sections that it shows and the
 * other formats of the same. Those that are listed are offered by the CV, PDFs first, before its `faces`.
 *
 * @param isTaken whether a page of the user's has that address
 */
export function servedViews(cv: ServedCv, isTaken: (path: string) => boolean) {
  const views = viewsIn(cv.site).map((view) => ({ view, faces: facesOf(view, cv) }));
  const made = views
    .filter(({ view }) => view.page || view.text)
    .map(({ view, faces }) => {
      const pdfs = cv.pdfs.filter(({ url }) => url === `./${view.file}`);
      const others = faces.filter(({ type }) => type !== "text/html");
      return handed({ ...cv, sections: selectSections(cv, view), pages: [], view, pdfs, faces: others });
    });
  const pageOf = ({ page }: View) => page && !isTaken(`${page}/`);
  const textOf = ({ text }: View) => text && !isTaken(text);
  const offered = views
    .flatMap(({ view, faces }) => (view.listed ? faces : []))
    .sort((one, other) => Number(isPdf(other)) - Number(isPdf(one)));
  return {
    views: made.filter(({ view }) => view && pageOf(view)),
    viewTexts: made.filter(({ view }) => view && textOf(view)),
    faces: [...offered, ...cv.faces],
    listed: offered.flatMap(({ type, url }) => (type === "text/plain" ? [] : url)),
  };
}

function isPdf({ type }: OfferedFace): boolean {
  return type === "application/pdf";
}

/** What is made of a view, by its name; where it is several things, each says which it is. */
function facesOf({ name, file, page, text }: View, { pdfs, words }: ServedCv): OfferedFace[] {
  const pdf = pdfs.find(({ url }) => url === `./${file}`);
  const isOne = [file, page, text].filter(Boolean).length === 1;
  const called = (what: string) => (name ? (isOne ? name : `${name} (${what})`) : what);
  return [
    ...(pdf ? [{ url: pdf.url, type: "application/pdf", name: called("PDF") }] : []),
    ...(page ? [{ url: `./${page}/`, type: "text/html", name: name ?? page }] : []),
    ...(text ? [{ url: `./${text}`, type: "text/plain", name: called(String(words.plainText)) }] : []),
  ];
}
