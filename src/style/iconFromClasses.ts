/** The sets behind the classes of Font Awesome 4 to 7 and of Academicons. */
const setsByClass: Record<string, string> = {
  fa: "",
  fas: "fa7-solid:",
  far: "fa7-regular:",
  fab: "fa7-brands:",
  "fa-solid": "fa7-solid:",
  "fa-regular": "fa7-regular:",
  "fa-brands": "fa7-brands:",
  ai: "academicons:",
};

/** Classes that say how large an icon is or how it moves, not which it is. */
const modifiers =
  /^(fa|ai)-(\d+x|xs|sm|lg|xl|2xl|fw|ul|li|border|pull-(left|right)|spin|pulse|beat|fade|bounce|shake|flip.*|rotate-.*|inverse|stack.*|classic|sharp|width-.*)$/;

/**
 * The name of the icon that a page of Font Awesome or Academicons means: `fab fa-github` is `fa7-brands:github`.
 *
 * @param classes the `class` attribute of an empty `<i>` or `<span>`
 * @returns a name for `findIcon`, undefined where the classes are not those of an icon
 */
export function iconFromClasses(classes: string): string | undefined {
  const all = classes.trim().split(/\s+/);
  const families = all.filter((each) => Object.hasOwn(setsByClass, each));
  const drawn = all.find(
    (each) => /^(fa|ai)-/.test(each) && !families.includes(each) && !modifiers.test(each),
  );
  // `fa fa-solid fa-envelope`: the last family is the precise one.
  const family = families.at(-1);
  if (!drawn || family === undefined) return undefined;
  return `${setsByClass[family]}${drawn.replace(/^(fa|ai)-/, "")}`;
}
