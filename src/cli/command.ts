import type { ParseArgsConfig, parseArgs } from "node:util";

/** What a command talks to. */
export interface Terminal {
  print(text: string): void;
  /** Asks a question and gives the answer; absent where nobody is there to answer. */
  ask?(question: string): Promise<string>;
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What is on the command line behind the command's name. */
type Given<Own extends Options> = ReturnType<typeof parseArgs<{ options: Own; allowPositionals: true }>>;

/** One thing that the program does. */
export interface Command<Own extends Options = Options> {
  /** How it is called and what it does, as `--help` shows it. */
  help: string;
  options: Own;
  /** @returns the program's exit code */
  run(given: Given<Own>, terminal: Terminal): Promise<number>;
}
