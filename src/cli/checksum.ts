import { createHash } from "node:crypto";

/** Tells one version of a file of the theme from another. */
export function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** The checksum of the theme's file that an override was made from, as `eject` noted it. */
export function notedChecksum(override: string): string | undefined {
  return /eleventy-theme-vitae [^\n]*checksum ([0-9a-f]{12})/.exec(override)?.[1];
}

/** The text of a theme's file as an override begins, with a comment that says what it was made from. */
export function withNote(file: { name: string; text: string }, version: string): string {
  const note = `From eleventy-theme-vitae ${version}, ${file.name}, checksum ${checksum(file.text)}`;
  const { text } = file;
  if (file.name.endsWith(".css")) return `/* ${note} */\n${text}`;
  if (file.name.endsWith(".yaml")) return `# ${note}\n${text}`;
  // Front matter has to be first: the note goes into it.
  if (/^---js\r?\n/.test(text)) return text.replace(/^---js\n/, `---js\n// ${note}\n`);
  if (text.startsWith("---\n")) return text.replace(/^---\n/, `---\n# ${note}\n`);
  if (file.name.endsWith(".typ")) return `// ${note}\n${text}`;
  return `{#- ${note} -#}\n${text}`;
}
