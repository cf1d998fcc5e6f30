import { parseArgs } from "node:util";
import { nearest } from "../problems/unknownName.ts";
import { themeVersion } from "../themePath.ts";
import type { Command, Terminal } from "./command.ts";

/** What each does; it is loaded when it is called. */
const COMMANDS: Record<string, [says: string, load: () => Promise<{ command: Command }>]> = {
  init: ["begin a site in this folder", () => import("./init.ts")],
  import: ["make data files of a CV kept by other means", () => import("./import.ts")],
  check: ["report the problems of the data", () => import("./check.ts")],
  doctor: ["look over the whole site", () => import("./doctor.ts")],
  eject: ["copy a file of the theme, to change it", () => import("./eject.ts")],
  links: ["look for dead links within the built site", () => import("./links.ts")],
};

const OVERVIEW = `npx eleventy-theme-vitae <command>

${Object.entries(COMMANDS)
  .map(([name, [says]]) => `  ${name.padEnd(8)}${says}`)
  .join("\n")}

Each says more with --help. Build the site with \`npx eleventy\`, see it grow with \`npx eleventy --serve\`.`;

/**
 * Runs the program with what is behind its name on the command line.
 *
 * @returns the exit code
 */
export async function run([name = "help", ...rest]: string[], terminal: Terminal): Promise<number> {
  const answer = (text: string, code: number) => {
    terminal.print(text);
    return code;
  };
  if (["help", "--help", "-h"].includes(name)) return answer(OVERVIEW, 0);
  if (["--version", "-v"].includes(name)) return answer(themeVersion(), 0);
  const [, load] = (Object.hasOwn(COMMANDS, name) && COMMANDS[name]) || [];
  if (!load) {
    const near = nearest(name, Object.keys(COMMANDS));
    const hint = near ? ` Did you mean \`${near}\`?` : `\n\n${OVERVIEW}`;
    return answer(`There is no command \`${name}\`.${hint}`, 1);
  }
  const { command } = await load();
  const options = { ...command.options, help: { type: "boolean", short: "h" } } as const;
  try {
    const given = parseArgs({ args: rest, options, allowPositionals: true });
    return given.values.help ? answer(command.help, 0) : await command.run(given, terminal);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // A file that cannot be read or written: "EACCES: permission denied, open '_data/site.yaml'".
    if ("syscall" in error) return answer(error.message, 1);
    if (!("code" in error && /^ERR_PARSE_ARGS/.test(String(error.code)))) throw error;
    // "Unknown option '--jsn'. To specify a positional argument …": the first sentence says it.
    const [sentence] = error.message.split(/\. |\n/);
    return answer(`${sentence?.replace(/\.$/, "")}.\n\n${command.help}`, 1);
  }
}
