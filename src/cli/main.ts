#!/usr/bin/env node
import { createInterface } from "node:readline/promises";
import { run } from "./run.ts";

/** Nobody is there to answer where the output goes into a file. */
const isWatched = process.stdin.isTTY && process.stdout.isTTY;

process.exitCode = await run(process.argv.slice(2), {
  print: (text) => void process.stdout.write(`${text}\n`),
  ...(isWatched ? { ask } : {}),
});

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(`${question} `);
  lines.close();
  return answer.trim();
}
