import { rm } from "node:fs/promises";
import { join } from "node:path";
import { SiteCopy } from "../support/siteCopy.ts";

/** A fork of the theme with these files in it; one given as `undefined` is taken away. */
export async function jekyllSite(files: Record<string, string | undefined>): Promise<SiteCopy> {
  const site = await SiteCopy.make();
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) await rm(join(site.folder, name), { recursive: true });
    else await site.write(name, text);
  }
  return site;
}

/** A page in the manner of markdown-cv, with what such pages have in it. */
export const page = `---
layout: cv
title: Ada Example
---
# Ada Example
Analyst & metaphysician

<div id="webaddress">
  <a href="mailto:ada@example.org"><i class="fa fa-envelope"></i> ada@example.org</a> |
  <a href="./assets/resume.pdf"><i class="fas fa-file-pdf"></i> Résumé</a> |
  <i class="ai ai-google-scholar"></i>
</div>

## Education

\`2019 - 2023\`
__PhD, Mathematics__, *Example University*

\`2016\`
__BSc__, Example College

## Papers

<a href="https://example.org/p" style="color:#BA55D3; text-decoration:none" onmouseover="this.style.color='#39f'">On "engines"</a><br>
with <font color="FFA500">colour</font>, <span style="background: yellow">on yellow</span> and a note.[^1]

[^1]: Page {{ page.title | upcase }} of {{ site.title }}.
`;
