import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { test } from "node:test";
import { dataFolder } from "../support/buildSite.ts";
import { readPdf } from "../support/readPdf.ts";
import { bytesOf, facesBuilder, textOf } from "./buildFaces.ts";

/** What is said of one job, whose dates are written to the month, on each face of a site with this setting. */
async function shownOn(setting: string) {
  const data = await dataFolder({
    "site.yaml": `${setting}sections: [experience]\n`,
    "experience.yaml":
      "- position: Engineer\n  organization: Acme\n  startDate: 2019-09\n  endDate: 2020-05\n",
  });
  const faces = await (await facesBuilder(data))();
  await rm(data, { recursive: true });
  const [resume = {}] = JSON.parse(textOf(faces, "/resume.json")).work;
  const pdf = [...faces.keys()].find((url) => url.endsWith(".pdf")) ?? "";
  return {
    page: textOf(faces, "/")
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&nbsp;", " "),
    times: textOf(faces, "/").match(/datetime="[^"]*"/g),
    text: textOf(faces, "/cv.txt"),
    pdf: (await readPdf(bytesOf(faces, pdf))).text,
    resume: [resume.startDate, resume.endDate],
  };
}

test("page, PDF and text show dates as the site asks, and machines read the same ones", async () => {
  const looks: [setting: string, shown: string][] = [
    ["", "Sep 2019 – May 2020"],
    ["dates: numeric\n", "09/2019–05/2020"],
    ["dates: year\n", "2019–2020"],
  ];
  for (const [setting, shown] of looks) {
    const { page, text, pdf, times, resume } = await shownOn(setting);
    for (const face of [page, text, pdf]) assert.ok(face.includes(shown), `${shown} is not in ${face}`);
    assert.deepEqual(times, ['datetime="2019-09"', 'datetime="2020-05"']);
    assert.deepEqual(resume, ["2019-09", "2020-05"]);
  }
});
