// `npm test` and `npm run check` begin here: installs what they use beyond what a site does, where that has changed.
import { execSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const lock = readFileSync(new URL("package-lock.json", import.meta.url), "utf8");
const installed = new URL("node_modules/.installed.json", import.meta.url);
if (!existsSync(installed) || readFileSync(installed, "utf8") !== lock) {
  console.log("Installing what the tests use (a browser among them), once.");
  execSync("npm ci --no-audit --no-fund", { cwd: import.meta.dirname, stdio: "inherit" });
  writeFileSync(installed, lock);
}
