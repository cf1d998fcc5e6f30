import { join, resolve } from "node:path";
import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Diagnostic } from "../problems/diagnostic.ts";
import type { FontSet } from "./fonts/chooseFonts.ts";
import type { TypstFiles } from "./pdfJobs.ts";
import { typstDiagnostics } from "./typstDiagnostics.ts";

interface Typeset {
  compiler: NodeCompiler;
  /** Absent where Typst found errors. */
  document?: NodeTypstDocument;
  pages: number;
  diagnostics: Diagnostic[];
}

/** A folder that does not exist: Typst sees the files it is given, and none of the machine. */
const WORKSPACE = resolve("/vitae");

/** How many settings ago something was last of use to Typst, for it to be forgotten. */
const KEPT_SETTINGS = 8;

/** Sets a PDF, beginning with the template `/main.typ`; `data` is what templates read from `/data.json`. */
export async function typeset(data: object, fonts: FontSet, files: TypstFiles): Promise<Typeset> {
  const compiler = await compilerWith(fonts);
  const put = (path: string, bytes: Buffer) => compiler.mapShadow(join(WORKSPACE, path), bytes);
  compiler.resetShadow();
  for (const [path, { bytes }] of files) put(path, bytes);
  put("data.json", Buffer.from(JSON.stringify(data)));
  const result = compiler.compile({ mainFilePath: join(WORKSPACE, "main.typ") });
  // What Typst remembers of what it has set would fill the memory of a long `--serve`.
  compiler.evictCache(KEPT_SETTINGS);
  const problems = result.takeDiagnostics();
  const document = result.result;
  return {
    compiler,
    ...(document && { document }),
    pages: document?.numOfPages ?? 0,
    diagnostics: problems ? typstDiagnostics(compiler, problems, files, WORKSPACE) : [],
  };
}

let kept: { key: string; compiler: NodeCompiler } | undefined;

/** A compiler with these fonts and no others; the same one for the same fonts, since a new one takes 60 ms. */
async function compilerWith({ files, families }: FontSet): Promise<NodeCompiler> {
  const { NodeCompiler } = await loadTypst();
  const key = JSON.stringify(families);
  if (kept?.key !== key) {
    const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: files }] });
    kept = { key, compiler };
  }
  return kept.compiler;
}

/**
 * Loads Typst, which is a program in a package for each platform: only when a PDF is asked for, and only where there is
 * one.
 *
 * @throws where the package for this platform is not installed or does not exist
 */
export const loadTypst = () => import("@myriaddreamin/typst-ts-node-compiler");

/** The smallest size of text that is tried, in points. */
export const SMALLEST = 9.5;

/** Sizes of text in points, that of a PDF of many pages first. */
const USUAL = 10;
const SMALLER = [9.75, SMALLEST];
const LARGER = [11, 10.5];

/** How many times its usual size the white between entries and sections may be. */
const AIRIER = [2, 1.5];

/** How much of a last page smaller text can save, and one that looks full as it is. To try costs a setting for each size. */
const SAVED = 0.25;
const FULL = 0.95;

/** How much of the last page is filled, of 1; an owner's template need not say it. */
function filledOf({ compiler, document }: Typeset): number {
  const query = { selector: "<vitae-end>", field: "value" };
  const marks: { share: number }[] = document ? compiler.query(document, query) : [];
  return marks.at(-1)?.share ?? NaN;
}

/** The size of a text, and how many times the usual its white is. */
export interface Choice {
  textSize: number;
  spread: number;
}

type Fitted = Typeset & Choice;

/** While serving: the choice for each PDF at its last save, and its pages then. */
const last = new Map<string, Choice & { pages: number }>();

/**
 * Chooses the white between entries, and then the size of the text, so that the last page looks full: the most that needs
 * no more pages than the usual, or a smaller size that saves a page. A PDF of more than two pages is full anyway.
 *
 * @param set sets the whole PDF
 * @param maxPages where the smaller size is tried too
 * @param served while serving, the PDF's address: its size is kept from save to save as long as its pages are the same
 */
export async function fitText(
  set: (choice: Choice) => Promise<Typeset>,
  maxPages = Number.POSITIVE_INFINITY,
  served = "",
): Promise<Typeset> {
  const setIn = async (choice: Choice): Promise<Fitted> => ({ ...choice, ...(await set(choice)) });
  const before = last.get(served);
  const again = before && (await setIn(before));
  if (before && again?.pages === before.pages) return again;
  const fitted = await fit(setIn, maxPages);
  const { textSize, spread, pages } = fitted;
  if (served && pages > 0) last.set(served, { textSize, spread, pages });
  return fitted;
}

async function fit(set: (choice: Choice) => Promise<Fitted>, maxPages: number): Promise<Fitted> {
  const usual = await set({ textSize: USUAL, spread: 1 });
  const { pages } = usual;
  const filled = filledOf(usual);
  /** The first of the choices that makes at most so many pages, and some. */
  const within = async (most: number, choices: Choice[]) => {
    for (const choice of choices) {
      const fitted = await set(choice);
      if (fitted.pages > 0 && fitted.pages <= most) return fitted;
    }
    return undefined;
  };
  const smaller = SMALLER.map((textSize) => ({ textSize, spread: 1 }));
  const isTooLong = pages > maxPages;
  if (isTooLong || (pages === 2 && !(filled > SAVED))) {
    const fewer = await within(Math.min(maxPages, pages - 1), smaller);
    const saving = fewer ?? (isTooLong ? await within(pages - 1, smaller) : undefined);
    if (saving) return saving;
  }
  if (pages === 0 || pages > Math.min(2, maxPages) || filled > FULL) return usual;
  const airier = AIRIER.map((spread) => ({ textSize: USUAL, spread }));
  const airy = (await within(pages, airier)) ?? usual;
  const larger = LARGER.map((textSize) => ({ textSize, spread: airy.spread }));
  return (await within(pages, larger)) ?? airy;
}
