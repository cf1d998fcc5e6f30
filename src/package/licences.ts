import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The notices of the libraries that are part of the package, as their licences ask for them.
 *
 * @param files paths of modules, `node_modules/yaml/dist/index.js` among them
 * @throws where a library comes without a licence
 */
export function licences(files: string[]): string {
  const folders = new Set(
    files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []),
  );
  return [...folders].sort().map(notice).join("\n\n");
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  if (!license || !file) throw new Error(`${name} comes without a licence`);
  const text = readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}`;
}
