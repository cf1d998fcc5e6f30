import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a build keeps for the next one: files by name, and what is known of them. */
export interface Kept<T> {
  facts: T;
  files: ReadonlyMap<string, Uint8Array>;
}

/** What is written beside the files: their hashes, and one of all that it says itself. */
interface Manifest {
  facts: unknown;
  hashes: Record<string, string>;
  seal: string;
}

/** What an earlier build has kept under a key; whatever is damaged, cut off, of others or gone counts as not kept. */
export async function readKept<T>(folder: string, key: string): Promise<Kept<T> | undefined> {
  try {
    const { facts, hashes, seal }: Manifest = JSON.parse(await readFile(join(folder, `${key}.json`), "utf8"));
    if (seal !== sealOf(key, facts, hashes)) return undefined;
    const names = Object.keys(hashes);
    const bytes = await Promise.all(names.map((name) => readFile(join(folder, name))));
    const isWhole = bytes.every((each, index) => hashOf(each) === hashes[names[index] ?? ""]);
    const files = new Map(names.map((name, index) => [name, bytes[index] ?? Buffer.alloc(0)]));
    return isWhole ? { facts: facts as T, files } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps files under a key. Where they cannot be written, they are not kept: that costs the next build time, and no build. */
export async function keep<T>(folder: string, key: string, { facts, files }: Kept<T>): Promise<void> {
  const hashes = Object.fromEntries([...files].map(([name, bytes]) => [name, hashOf(bytes)]));
  const manifest: Manifest = { facts, hashes, seal: sealOf(key, facts, hashes) };
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, bytes] of files) await writeWhole(join(folder, name), bytes);
    await writeWhole(join(folder, `${key}.json`), JSON.stringify(manifest));
  } catch {
    // A folder that is read-only or full.
  }
}

/** Written beside its place and moved there whole, whatever ends the build on the way. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, content);
  await rename(beside, path);
}

function sealOf(key: string, facts: unknown, hashes: Record<string, string>): string {
  return hashOf(JSON.stringify([key, facts, hashes]));
}

function hashOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
