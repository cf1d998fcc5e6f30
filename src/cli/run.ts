import { parseArgs } from "node:util";
import { nearest } from "../problems/unknownName.ts";
import type { Command, Given } from "./command.ts";
import type { Terminal } from "./terminal.ts";
import { themeVersion } from "./themeVersion.ts";

/** Each is loaded when it is called. */
const COMMANDS: Record<string, { says: string; load(): Promise<{ command: Command }> }> = {
  init: { says: "begin a site in this folder", load: () => import("./init.ts") },
  import: { says: "make data files of a CV kept by other means", load: () => import("./import.ts") },
  check: { says: "report the problems of the data", load: () => import("./check.ts") },
  doctor: { says: "look over the whole site", load: () => import("./doctor.ts") },
  eject: { says: "copy a file of the theme, to change it", load: () => import("./eject.ts") },
  links: { says: "look for dead links within the built site", load: () => import("./links.ts") },
};

/**
 * Runs the program with what stood behind its name on the command line.
 *
 * @returns the exit code
 */
export async function run([name, ...rest]: string[], terminal: Terminal): Promise<number> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    terminal.print(overview());
    return 0;
  }
  if (name === "--version" || name === "-v") {
    terminal.print(themeVersion());
    return 0;
  }
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!known) {
    const near = nearest(name, Object.keys(COMMANDS));
    const hint = near ? ` Did you mean \`${near}\`?` : `\n\n${overview()}`;
    terminal.print(`There is no command \`${name}\`.${hint}`);
    return 1;
  }
  const { command } = await known.load();
  let given: Given;
  try {
    const options = { ...command.options, help: { type: "boolean", short: "h" } } as const;
    given = parseArgs({ args: rest, options, allowPositionals: true });
  } catch (error) {
    // "Unknown option '--jsn'. To specify a positional argument …": the first sentence says it.
    const [sentence] = String(error instanceof Error ? error.message : error).split(/\. |\n/);
    terminal.print(`${sentence?.replace(/\.$/, "")}.\n\n${command.help}`);
    return 1;
  }
  if (given.values.help) {
    terminal.print(command.help);
    return 0;
  }
  return command.run(given, terminal);
}

function overview(): string {
  const lines = Object.entries(COMMANDS).map(([name, { says }]) => `  ${name.padEnd(8)}${says}`);
  return [
    "npx eleventy-theme-vitae <command>",
    "",
    ...lines,
    "",
    "Each says more with --help. Build the site with `npx eleventy`, see it grow with `npx eleventy --serve`.",
  ].join("\n");
}
