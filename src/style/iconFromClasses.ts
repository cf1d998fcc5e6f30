import { findIcon } from "../text/icons.ts";

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

/**
 * The name of the icon that a page of Font Awesome or Academicons means: `fab fa-github` is `fa7-brands:github`.
 *
 * @param classes the `class` attribute of an empty `<i>` or `<span>`
 * @returns a name for `findIcon`, undefined where the classes are not those of an icon
 */
export function iconFromClasses(classes: string): string | undefined {
  const all = classes.trim().split(/\s+/);
  // `fa fa-solid fa-envelope`: the last family is the precise one.
  const family = all.findLast((each) => Object.hasOwn(setsByClass, each));
  if (family === undefined) return undefined;
  const names = all
    .filter((each) => /^(fa|ai)-/.test(each) && !Object.hasOwn(setsByClass, each))
    .map((each) => `${setsByClass[family]}${each.slice(3)}`);
  // Others say how large an icon is or how it moves.
  return names.find(findIcon) ?? names[0];
}
