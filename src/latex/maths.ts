/** Turns TeX maths into a `<math>` element; `undefined` where it cannot. */
export type Maths = (tex: string, display: boolean) => string | undefined;

/**
 * Loads temml, which writes MathML. Nothing in a formula becomes a link, a picture or a style: such commands are not
 * trusted, and `style` attributes are taken out, since a page's Content-Security-Policy would block them.
 */
export async function loadMaths(): Promise<Maths> {
  const { default: temml } = await import("temml");
  return (tex, display) => {
    try {
      const mathml: string = temml.renderToString(tex, {
        displayMode: display,
        throwOnError: true,
        trust: false,
      });
      return mathml.replaceAll(/ style="[^"]*"/g, "");
    } catch {
      return undefined;
    }
  };
}

/** Whether there is any maths in a text, so that temml is loaded for those who have some. */
export function hasMaths(latex: string): boolean {
  return /\$|\\[([]|\\ensuremath|\\begin/.test(latex);
}
