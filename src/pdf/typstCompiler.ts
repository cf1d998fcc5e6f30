import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

type Typst = typeof import("@myriaddreamin/typst-ts-node-compiler");

let loading: Promise<Typst> | undefined;

/**
 * Loads Typst, which is a program in a package for each platform: only when a PDF is asked for, and only where there is
 * one.
 *
 * @throws where the package for this platform is not installed or does not exist
 */
export function loadTypst(): Promise<Typst> {
  loading ??= import("@myriaddreamin/typst-ts-node-compiler");
  return loading;
}

let kept: { fonts: string; compiler: NodeCompiler } | undefined;

/** A compiler with these fonts and no others; the same one for the same fonts, since a new one takes 60 ms. */
export async function typstCompiler(workspace: string, fonts: Buffer[], key: string): Promise<NodeCompiler> {
  const { NodeCompiler } = await loadTypst();
  if (kept?.fonts !== key) {
    kept = { fonts: key, compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] }) };
  }
  return kept.compiler;
}
