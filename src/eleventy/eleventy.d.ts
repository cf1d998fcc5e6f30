declare module "@11ty/eleventy" {
  /** Eleventy's programmatic interface (https://www.11ty.dev/docs/programmatic/), as far as it is used here. */
  export class Eleventy {
    constructor(input: string | undefined, output: string | undefined, options: object);
    disableLogger(): void;
    init(): Promise<void>;
    restart(): Promise<void>;
    toJSON(): Promise<{ url: string; content: string }[]>;
    write(): Promise<unknown>;
  }
}
