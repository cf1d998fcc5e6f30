import createDebug from "debug";

const debug = createDebug("vitae");

/** Runs one step of a build; `DEBUG=vitae` in the environment prints what each takes, as `DEBUG=Eleventy*` does Eleventy's. */
export async function step<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const made = await run();
  debug("%s: %d ms", name, Math.round(performance.now() - start));
  return made;
}
