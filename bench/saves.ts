import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../test/support/freePort.ts";
import { median } from "./pairs.ts";
import { eleventy } from "./sites.ts";

export interface Save {
  /** The file that is saved, and a piece of it that is replaced by a new word each time. */
  file: string;
  piece: string;
  /** What is asked for until the new word is in it. */
  path: string;
}

/** Milliseconds from saving a file to the new page being served, the median of several saves. */
export async function timeSaves(folder: string, { file, piece, path }: Save, saves: number): Promise<number> {
  const port = await freePort();
  const { run, arguments: args } = eleventy(folder);
  const server = spawn(run, [...args, "--serve", `--port=${port}`], { cwd: folder, stdio: "ignore" });
  try {
    const address = `http://localhost:${port}${path}`;
    await until(address, (page) => page.includes(piece), server);
    const written = readFileSync(join(folder, file), "utf8");
    const times: number[] = [];
    for (let save = 0; save < saves; save++) {
      const word = `${piece}${String.fromCharCode(97 + save)}z`;
      await pause(400);
      const start = performance.now();
      writeFileSync(join(folder, file), written.replace(piece, word));
      await until(address, (page) => page.includes(word), server);
      times.push(performance.now() - start);
    }
    writeFileSync(join(folder, file), written);
    return median(times);
  } finally {
    server.kill();
  }
}

async function until(
  address: string,
  isThere: (page: string) => boolean,
  server: ChildProcess,
): Promise<void> {
  const end = performance.now() + 60_000;
  while (performance.now() < end && server.exitCode === null) {
    const page = await fetch(address).then(
      (response) => response.text(),
      () => "",
    );
    if (isThere(page)) return;
    await pause(2);
  }
  throw new Error(`${address} never showed the save`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
