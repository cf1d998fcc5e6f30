import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where systems keep a Chromium of their own. */
const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Starts a Chromium: the one that `CHROMIUM` names, else the one an npm package brings (Linux), else an installed one.
 * `options` are its own: `--remote-debugging-port=9222`.
 *
 * @throws with what to do, where there is none
 */
export async function launchBrowser(...options: string[]): Promise<Browser> {
  const problems: string[] = [];
  for (const find of [
    () => process.env.CHROMIUM,
    packaged,
    () => installed.find((path) => existsSync(path)),
  ]) {
    try {
      const executablePath = await find();
      if (executablePath)
        return await chromium.launch({ executablePath, args: ["--no-sandbox", ...options] });
    } catch (error) {
      problems.push(String(error));
    }
  }
  throw new Error(
    "No Chromium could be started. On Linux `npm ci` brings one (@sparticuz/chromium); elsewhere install Chromium and " +
      `name its program in the environment variable CHROMIUM.\n${problems.join("\n")}`,
  );
}

/** Unpacks the package's Chromium into the temporary folder, once; this variable makes it unpack its libraries too. */
async function packaged(): Promise<string | undefined> {
  if (process.platform !== "linux") return undefined;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: sparticuz } = await import("@sparticuz/chromium");
  return sparticuz.executablePath();
}
