import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { freePort } from "./freePort.ts";
import { copyFork } from "./sample.ts";

export interface Run {
  code: number | null;
  output: string;
}

/** A fork of this repository in a folder of its own, with the sample in it, to be changed, built and served as its owner would. */
export class SiteCopy {
  readonly folder: string;
  #server: ChildProcess | undefined;
  /** What `serve` has printed so far. */
  log = "";

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<SiteCopy> {
    const folder = await mkdtemp(join(tmpdir(), "vitae-site-"));
    copyFork(folder);
    await symlink(resolve("node_modules"), join(folder, "node_modules"), "dir");
    return new SiteCopy(folder);
  }

  read(file: string): Promise<string> {
    return readFile(join(this.folder, file), "utf8");
  }

  async write(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, file)), { recursive: true });
    await writeFile(join(this.folder, file), text);
  }

  delete(file: string): Promise<void> {
    return rm(join(this.folder, file));
  }

  /** Replaces a piece of a file, which must be in it. */
  async edit(file: string, piece: string, by: string): Promise<void> {
    await this.write(file, await this.#edited(file, piece, by));
  }

  /** The same as editors do it that write another file first, which then takes the place of the old one. */
  async replace(file: string, piece: string, by: string): Promise<void> {
    await this.write(`${file}~`, await this.#edited(file, piece, by));
    await rename(join(this.folder, `${file}~`), join(this.folder, file));
  }

  async #edited(file: string, piece: string, by: string): Promise<string> {
    const text = await this.read(file);
    if (!text.includes(piece)) throw new Error(`${file} has no ${JSON.stringify(piece)} in it`);
    return text.replace(piece, () => by);
  }

  /** `npx eleventy` with more arguments. */
  build(...more: string[]): Promise<Run> {
    const child = this.#eleventy(more);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (output += text));
    return new Promise((done) => child.on("close", (code) => done({ code, output })));
  }

  /** `npx eleventy`, killed as soon as it has written a file anew. */
  async buildAndKill(file: string): Promise<void> {
    const changed = () => stat(join(this.folder, file)).then(({ mtimeMs }) => mtimeMs);
    const before = await changed();
    const child = this.#eleventy([]);
    const ended = new Promise((done) => child.on("close", done));
    while (child.exitCode === null && (await changed()) === before) await moment();
    child.kill("SIGKILL");
    await ended;
  }

  /** `npx eleventy --serve` on a free port; gives the address, once saves are noticed. */
  async serve(): Promise<string> {
    const port = await freePort();
    this.#server = this.#eleventy(["--serve", `--port=${port}`]);
    for (const stream of [this.#server.stdout, this.#server.stderr]) {
      stream?.on("data", (text) => (this.log += text));
    }
    await this.#noticesSaves();
    return `http://localhost:${port}/`;
  }

  /** Waits until the server, after what it has printed before `act`, prints `text`. */
  async says(text: string, act: () => Promise<void>): Promise<void> {
    const before = this.log.length;
    await act();
    await this.#logs((log) => log.slice(before).includes(text), text);
  }

  /** Waits until no build is running: Eleventy reads code only for a save that comes then. */
  rests(): Promise<void> {
    return this.#logs((log) => /Watching…\s*$/.test(log), "Watching…");
  }

  async #logs(isThere: (log: string) => boolean, what: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!isThere(this.log)) {
      if (Date.now() > end || !this.isServing) throw new Error(`${what}: not said in\n${this.log}`);
      await moment();
    }
  }

  get isServing(): boolean {
    return this.#server !== undefined && this.#server.exitCode === null;
  }

  async remove(): Promise<void> {
    this.#server?.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The server answers a moment before it watches. */
  async #noticesSaves(): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!this.log.includes("File changed: ./package.json")) {
      if (Date.now() > end || !this.isServing) throw new Error(`no save was noticed:\n${this.log}`);
      await new Promise((done) => setTimeout(done, 250));
      const now = new Date();
      await utimes(join(this.folder, "package.json"), now, now);
    }
  }

  #eleventy(more: string[]): ChildProcess {
    const command = resolve("node_modules/@11ty/eleventy/cmd.cjs");
    return spawn(process.execPath, [command, ...more], {
      cwd: this.folder,
      env: { ...process.env, NODE_OPTIONS: "", NODE_TEST_CONTEXT: "" },
    });
  }
}

/** How long is waited at most for what must come, in milliseconds. */
const PATIENCE = 60_000;

function moment(): Promise<void> {
  return new Promise((done) => setTimeout(done, 25));
}

/** Waits until the page at an address has, or has no longer, a text in it. */
export async function waitFor(
  address: string,
  isThere: (page: string) => boolean,
  what: string,
): Promise<string> {
  const until = Date.now() + PATIENCE;
  let page = "";
  while (Date.now() < until) {
    page = await fetch(address).then(
      (response) => response.text(),
      () => "",
    );
    if (isThere(page)) return page;
    await moment();
  }
  throw new Error(`${what}: not seen at ${address} within ${PATIENCE} ms`);
}
