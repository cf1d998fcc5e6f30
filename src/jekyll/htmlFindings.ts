/** What is said about HTML that a page of the theme cannot have. */
import type { Finding } from "../diagnostics/diagnostic.ts";

const warning = (code: string, message: string, remedy: string): Finding => ({
  severity: "warning",
  code,
  message,
  remedy,
});

export const script = warning(
  "html-script",
  "this script is left out: pages of the theme hold none",
  "remove it; a page of its own in `public` may hold scripts",
);

export const foreignStyle = warning(
  "html-foreign-style",
  "this style sheet is left out: it asks another host for something",
  "put what it needs into `assets`, and the rules into `assets/css/own.css`",
);

export const scriptAddress = warning(
  "html-script-address",
  "this link is left out: it is a script",
  "give it an address",
);

/** For an attribute such as `onclick`. */
export function eventHandler(name: string): Finding {
  return warning(
    "html-event-handler",
    `\`${name}\` is left out: pages of the theme hold no script`,
    "remove it; links that are pointed at change their colour by themselves (`hover` among the colours)",
  );
}

/** For an element such as `meta` in the text of a page. */
export function headElement(name: string): Finding {
  return warning(
    "html-head-element",
    `\`<${name}>\` is left out: it belongs into the head of the page`,
    "put it into `_includes/parts/head-end.njk`",
  );
}

/** For an element, such as `img`, that another host would be asked for. */
export function foreign(name: string): Finding {
  return warning(
    "html-foreign",
    `this \`<${name}>\` is not loaded: it comes from another host`,
    "put the file into `assets` and write that address",
  );
}

/** For classes of an icon, such as `fa fa-nothing`, that no set has. */
export function missingIcon(classes: string): Finding {
  return warning(
    "html-missing-icon",
    `there is no icon for the classes \`${classes}\``,
    "look for its name at https://fontawesome.com/search?o=r&m=free or https://jpswalsh.github.io/academicons/",
  );
}
