import assert from "node:assert/strict";
import { test } from "node:test";
import { runCli } from "./runCli.ts";

const OVERVIEW = `npx eleventy-theme-vitae <command>

  init    begin a site in this folder
  import  make data files of a CV kept by other means
  check   report the problems of the data
  doctor  look over the whole site
  eject   copy a file of the theme, to change it
  links   look for dead links within the built site

Each says more with --help. Build the site with \`npx eleventy\`, see it grow with \`npx eleventy --serve\`.`;

test("without a command the program says which there are", async () => {
  assert.deepEqual(await runCli([]), { said: OVERVIEW, code: 0 });
  assert.deepEqual(await runCli(["--help"]), { said: OVERVIEW, code: 0 });
});

test("for a command that it does not have, the program says which is near, or which there are", async () => {
  assert.deepEqual(await runCli(["chek"]), {
    said: "There is no command `chek`. Did you mean `check`?",
    code: 1,
  });
  assert.deepEqual(await runCli(["publish"]), {
    said: `There is no command \`publish\`.\n\n${OVERVIEW}`,
    code: 1,
  });
});

test("for an option that a command does not have, the program says how it is called", async () => {
  const { said, code } = await runCli(["links", "--jsn"]);
  assert.equal(
    said,
    `Unknown option '--jsn'.

npx eleventy-theme-vitae links [folder] [--pathprefix=/cv/]

Looks in the built site, \`_site\` if no folder is named, for links that lead nowhere within it. Ends with 1 where there
are any. Links to other sites are not followed.

  --pathprefix  where the site will stand, if not at the root of its host`,
  );
  assert.equal(code, 1);
});

test("each command explains itself", async () => {
  for (const name of ["init", "check", "doctor", "eject", "links"]) {
    const { said, code } = await runCli([name, "--help"]);
    assert.match(said, new RegExp(`^npx eleventy-theme-vitae ${name}`));
    assert.equal(code, 0);
  }
});
