/** Runs in a page: opens all that can be opened. */
export const openAll = `document.querySelectorAll("details").forEach((details) => { details.open = true; })`;

/** Runs in a page: what sticks out of the window at either side, in flow or cut, but for what scrolls by itself; the bar of a menu is wider than its header. */
export const outside = `[...document.querySelectorAll("body *")]
  .filter((element) => !element.closest("pre, table, svg, math, .menu ul, .skip, .contacts, [role=application]"))
  .filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return right > document.documentElement.clientWidth + 0.5 || left < -0.5 ||
      element.scrollWidth > element.clientWidth + 1 && !element.matches(".masthead") && getComputedStyle(element).display !== "inline";
  })
  .filter((element, _, all) => !all.some((other) => other !== element && element.contains(other)))
  .map((element) => element.outerHTML.slice(0, 100))
  .concat(document.documentElement.scrollWidth > innerWidth ? ["the page itself"] : [])`;
