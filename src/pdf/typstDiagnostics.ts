import { relative } from "node:path";
import type { NodeCompiler, NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import { type Diagnostic, diagnose, diagnoseFile, type Finding } from "../problems/diagnostic.ts";
import { source } from "../problems/source.ts";
import { findingOf } from "./findings.ts";
import type { TypstFiles } from "./pdfJobs.ts";

/** What Typst says; lines and characters count from 0. */
interface TypstProblem {
  message: string;
  path: string;
  severity: number;
  range?: Record<"start" | "end", { line: number; character: number }> | null;
}

const SEVERITIES: Record<number, "error" | "warning"> = { 1: "error", 2: "warning" };

/**
 * Problems in Typst files in the form of all others. An owner's file is named as its owner knows it; where one of the theme's asks
 * for what an owner's lacks, the owner's is named.
 */
export function typstDiagnostics(
  compiler: NodeCompiler,
  problems: NodeError,
  files: TypstFiles,
  workspace: string,
): Diagnostic[] {
  const all: TypstProblem[] = compiler.fetchDiagnostics(problems);
  return all.flatMap(({ message, path, severity: level, range }): Diagnostic[] => {
    const severity = SEVERITIES[level];
    if (!severity) return [];
    const name = `/${relative(workspace, path).replaceAll("\\", "/")}`;
    const template = files.get(name);
    const said = message.replaceAll(`${workspace}/`, "/");
    const finding: Finding = { ...findingOf("typst", said), severity };
    if (!template || !range) return [diagnoseFile(template?.file ?? path, finding)];
    const text = source(template.file, template.bytes.toString("utf8"));
    const { start, end } = range;
    const lines = text.text.split("\n").slice(0, start.line);
    const offset = [...lines, ""].join("\n").length + start.character;
    const length = start.line === end.line ? end.character - start.character : 1;
    const asked = text.text.slice(offset, offset + length);
    const lacking = template.isOwners ? undefined : lackingFile(asked, files);
    if (!lacking) return [diagnose(text, offset, length, finding)];
    const where = `${finding.message}, where the theme's \`${name.slice(1)}\` says \`${asked}\``;
    return [diagnoseFile(lacking, { ...finding, message: where })];
  });
}

/** The owner's file, in the place of the theme's, that does not have what one of the theme's asks for. */
function lackingFile(asked: string, files: TypstFiles): string | undefined {
  const owners = [...files].filter(([name, { isOwners }]) => isOwners && files.has(`/theme${name}`));
  const [, lacking] = owners.find(([, { bytes }]) => !bytes.includes(asked)) ?? owners[0] ?? [];
  return lacking?.file;
}

/** What Typst throws when it writes a PDF: text in the notation of its own language. */
export function pdfProblems(thrown: unknown): { message: string; hints: string[] } {
  const text = String(thrown instanceof Error ? thrown.message : thrown);
  const said = (written: string) =>
    [...written.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, each = ""]) => each.replace(/\\(.)/g, "$1"));
  const [message = text] = said(/message: ".*/s.exec(text)?.[0] ?? "");
  return { message, hints: said(/hints: \[(.*?)\]/.exec(text)?.[1] ?? "") };
}
