import type { ParseArgsConfig } from "node:util";
import type { Terminal } from "./terminal.ts";

/** One thing that the program does. */
export interface Command {
  /** How it is called and what it does, as `--help` shows it. */
  help: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** @returns the program's exit code */
  run(given: Given, terminal: Terminal): Promise<number>;
}

/** What stood on the command line behind the command's name. */
export interface Given {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
}

/** The value of an option that takes text. */
export function textOf({ values }: Given, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}
