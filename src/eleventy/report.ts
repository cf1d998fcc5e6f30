import type { Diagnostic } from "../problems/diagnostic.ts";
import { countOf, formatDiagnostics } from "../problems/formatDiagnostics.ts";

/** An error that is the user's to mend: Eleventy's account of where it was thrown would only hide what there is to read. */
export class PlainError extends Error {
  readonly skipOriginalStack = true;
}

/** All problems of one build. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly #isServed: boolean;

  constructor(isServed: boolean) {
    this.#isServed = isServed;
  }

  /** Takes the problems of one step, and gives what else it made. */
  add<T extends { diagnostics: Diagnostic[] }>(made: T): T {
    this.diagnostics.push(...made.diagnostics);
    return made;
  }

  /** Ends a build that cannot be; while serving, problems are shown on the page instead. */
  stopOnErrors(): void {
    if (this.#isServed || !this.diagnostics.some(({ severity }) => severity === "error")) return;
    this.print();
    throw new PlainError(`Nothing was written: there are problems (${countOf(this.diagnostics)}).`);
  }

  print(): void {
    if (this.diagnostics.length > 0) console.error(`\n${formatDiagnostics(this.diagnostics)}\n`);
  }
}
