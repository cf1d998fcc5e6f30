/**
 * Whether eight times as much costs more than 40 times as much, twice: what grows as its square costs 64 times as much. The
 * processor's time is counted, whatever else the machine does meanwhile.
 * @param run does the work with an input of so many pieces
 * @param worth what is done in so many microseconds is not worth measuring
 */
export async function growsTooFast(
  run: (pieces: number) => unknown,
  [few, many]: readonly [number, number],
  worth = 50_000,
): Promise<boolean> {
  const cost = async (pieces: number) => {
    const before = process.cpuUsage().user;
    await run(pieces);
    return process.cpuUsage().user - before;
  };
  const isSlow = async () => {
    const once = Math.max(await cost(few), worth);
    return (await cost(many)) > 5 * (many / few) * once;
  };
  return (await isSlow()) && (await isSlow());
}
