/**
 * Whether eight times as much costs more than 40 times as much, twice: what grows as its square costs 64 times as much. The
 * processor's time is counted, whatever else the machine does meanwhile.
 * @param run does the work with an input of so many pieces
 */
export async function growsTooFast(
  run: (pieces: number) => unknown,
  [few, many]: readonly [number, number],
): Promise<boolean> {
  const cost = async (pieces: number) => {
    const before = process.cpuUsage().user;
    await run(pieces);
    return process.cpuUsage().user - before;
  };
  const isSlow = async () => {
    // What is done in 50 ms is not worth measuring.
    const once = Math.max(await cost(few), 50_000);
    return (await cost(many)) > 5 * (many / few) * once;
  };
  return (await isSlow()) && (await isSlow());
}
