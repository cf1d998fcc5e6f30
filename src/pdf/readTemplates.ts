import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { KIND_NAMES, templateFor } from "../record/kinds/kinds.ts";

/** Files of the templates by their address within Typst: `/sections/awards.typ`. */
export type Templates = Map<string, Template>;

export interface Template {
  bytes: Buffer;
  /** As messages show it. */
  file: string;
  /** Whether it is the owner's, in the place of the theme's or beside them. */
  isOwners?: boolean;
}

/**
 * Typst's files: those of the theme, and in their place those of the same name in the owner's folder. The theme's own
 * stand at `/theme/…` too, so that an owner's file can build on the one that it replaces.
 */
export async function readTemplates(theme: string, owner: string): Promise<Templates> {
  const templates: Templates = new Map();
  const files = new Map(await readTree(theme));
  const sections = KIND_NAMES.map((kind) => `sections/${kind}.typ`);
  for (const name of new Set([...files.keys(), ...sections])) {
    const file = templateFor(name, (own) => files.has(own));
    const template = { bytes: files.get(file) ?? Buffer.alloc(0), file: join(theme, file) };
    templates.set(`/${name}`, template);
    templates.set(`/theme/${name}`, template);
  }
  for (const [file, bytes] of await readTree(owner))
    templates.set(`/${file}`, { bytes, file: join(owner, file), isOwners: true });
  return templates;
}

/** All files under a folder that can be read, by their address within it, in order; none where it is missing. */
export async function readTree(folder: string): Promise<[string, Buffer][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .sort();
  const read = files.map(async (file): Promise<[string, Buffer][]> => {
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    return bytes ? [[file.replaceAll(sep, "/"), bytes]] : [];
  });
  return (await Promise.all(read)).flat();
}
