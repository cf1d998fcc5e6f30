import { existsSync } from "node:fs";
import { mkdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { MadePdf } from "../pdf/makePdfs.ts";
import type { Diagnostic } from "../problems/diagnostic.ts";
import { step } from "../step.ts";
import { RECORD_FILES } from "./findPages.ts";

/** The PDFs of all languages of a site, and what is wrong with them. */
interface Made {
  pdfs: MadePdf[][];
  diagnostics: Diagnostic[];
}

/** So long after a build, in milliseconds, browsers have asked for its pages, and setting PDFs keeps nobody waiting. */
const PAUSE = 100;

/** PDFs while serving: pages are served first, with those of the save before, as long as there is nothing to say of them. */
export class LatePdfs {
  #made: Made | undefined;
  #late: (() => Promise<Made>) | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** The PDFs of the save before, where these were without problems; else new ones. */
  async of(make: () => Promise<Made>): Promise<Made> {
    this.#late = this.#made && make;
    const made = this.#made ?? (await make());
    this.#made = made.diagnostics.length === 0 ? made : undefined;
    return made;
  }

  /**
   * Makes what was put off, once the pages of a build have been asked for. Where these offer others, or there is something to say,
   * Eleventy is made to build again: a data file is given another time, with all in it as it was.
   */
  finish(output: string, data: string): void {
    const late = this.#late;
    if (!late) return;
    this.#timer = setTimeout(async () => {
      const before = namesOf(this.#made);
      const made = await step("PDFs", late).catch(() => undefined);
      const isAsBefore = made?.diagnostics.length === 0 && namesOf(made) === before;
      this.#made = isAsBefore ? made : undefined;
      if (!isAsBefore) {
        const touched = RECORD_FILES.map((name) => join(data, name)).find((file) => existsSync(file));
        if (touched) await utimes(touched, new Date(), new Date());
        return;
      }
      for (const { address, bytes } of made.pdfs.flat()) {
        await mkdir(dirname(join(output, address)), { recursive: true });
        await writeFile(join(output, address), bytes);
      }
    }, PAUSE);
  }

  /** Another build begins, after which PDFs are made in any case. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}

function namesOf(made: Made | undefined): string {
  return JSON.stringify(made?.pdfs.map((each) => each.map(({ address, name }) => [address, name])));
}
