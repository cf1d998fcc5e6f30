import { spawnSync } from "node:child_process";

/** A whole process to be timed. */
export interface Command {
  cwd: string;
  run: string;
  arguments: string[];
}

/** Seconds from start to end. A command that fails ends the benchmark: its time would mean nothing. */
export function time({ cwd, run, arguments: args }: Command): number {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(run, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${run} ${args.join(" ")} failed in ${cwd}:\n${stdout}${stderr}`);
  return seconds;
}

export interface Pairs {
  /** Median of the ratios, pair by pair, so that a machine that slows down slows both. */
  ratio: number;
  /** Medians, in seconds. */
  a: number;
  b: number;
}

/** Runs two commands in turn, after a run of each that is not counted. */
export function compare(a: Command, b: Command, runs: number): Pairs {
  time(a);
  time(b);
  const pairs = Array.from({ length: runs }, () => [time(a), time(b)] as const);
  return {
    ratio: median(pairs.map(([timeA, timeB]) => timeA / timeB)),
    a: median(pairs.map(([timeA]) => timeA)),
    b: median(pairs.map(([, timeB]) => timeB)),
  };
}

export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
