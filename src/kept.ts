import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/** What an earlier build has kept under a key; whatever is damaged, cut off, of others or gone counts as not kept. */
export async function readKept<T>(folder: string, key: string): Promise<T | undefined> {
  try {
    const bytes = await readFile(join(folder, key));
    const seal = bytes.subarray(0, 32);
    const content = bytes.subarray(32);
    return seal.equals(sealOf(key, content)) ? deserialize(content) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a value for the next build, in one file: bytes, lists, maps and sets of them, plain objects
 * (https://nodejs.org/api/v8.html#serialization-api). Where it cannot be written, it is not kept: that costs the next build time,
 * and no build.
 */
export async function keep(folder: string, key: string, value: unknown): Promise<void> {
  const content = serialize(value);
  // Written beside its place and moved there whole, whatever ends the build on the way.
  const beside = join(folder, `${key}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, Buffer.concat([sealOf(key, content), content]));
    await rename(beside, join(folder, key));
  } catch {
    // A folder that is read-only or full.
  }
}

/** Twelve letters of SHA-256 by which one content is told from all others. */
export function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 12);
}

/** The SHA-256 of what is kept and of its key. */
function sealOf(key: string, content: Uint8Array): Buffer {
  return createHash("sha256").update(`${key} `).update(content).digest();
}
