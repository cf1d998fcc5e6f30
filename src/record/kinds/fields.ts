import * as v from "valibot";
import { caught } from "../../problems/diagnostic.ts";
import { completeAddress, isFollowable } from "../../text/address.ts";
import { languageTag } from "../../text/languageTag.ts";
import { readProse, readText } from "../../text/markdown.ts";

/**
 * The types a field can have. Each takes the sentence that explains the field and an example as one would write it:
 * together they are what editors show, what messages offer and what the reference in `docs` lists.
 */

/** A field that must be there; all others of a group may be left out. */
export const needed = <T extends v.GenericSchema>(field: T): T & { isNeeded: true } => ({
  ...field,
  isNeeded: true,
});

export type Fields = Record<string, v.GenericSchema>;
type Entries<T extends Fields> = {
  [Name in keyof T]: T[Name] extends { isNeeded: true } ? T[Name] : v.ExactOptionalSchema<T[Name], undefined>;
};

/** A group of fields by their names, with no others beside them. */
export const group = <T extends Fields>(fields: T): v.StrictObjectSchema<Entries<T>, undefined> => {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    "isNeeded" in field ? field : v.exactOptional(field),
  ]);
  return v.strictObject(Object.fromEntries(entries));
};

/** A group, or a text that is its first field alone. */
export const groupOr = <T>(
  name: string,
  field: v.GenericSchema<string>,
  whole: v.GenericSchema<unknown, T>,
) =>
  v.union([
    v.pipe(
      field,
      v.transform((text: string) => ({ [name]: text }) as T),
    ),
    whole,
  ]);

/** Text that is taken as it is, in whatever language: a file name, a key. */
export const plain = (sentence: string, example: string) =>
  v.pipe(v.string(), v.description(sentence), v.metadata({ examples: [example] }));

/** Text of a form; what does not have it is said to be something else. */
export const formed = (sentence: string, example: string, form: RegExp, wrong: string) =>
  v.pipe(
    plain(sentence, example),
    v.regex(form, ({ input }) => `\`${input}\` ${wrong}`),
  );

/** Reads a text; what cannot be read is a problem of its field. */
const read = <T, W = string>(reader: (written: W) => T) =>
  v.rawTransform<W, T>(({ dataset, addIssue, NEVER }) => {
    const report = ({ message }: { message: string }) => addIssue({ message });
    return caught(() => reader(dataset.value), report) ?? NEVER;
  });

/**
 * Plain text that says something: a name, a label. It may be written in each of the site's languages, `{ en: …, ko: … }`, of which
 * one is taken before the schema sees it.
 */
export const phrase = (sentence: string, example: string) =>
  v.pipe(v.string(), v.description(sentence), v.metadata({ examples: [example], translated: true }));

/** A line of Markdown, read into nodes. */
export const text = (sentence: string, example: string) => v.pipe(phrase(sentence, example), read(readText));

/** A line of Markdown, or one with tags by which views select it. */
export const taggedText = (sentence: string, example: string) =>
  v.pipe(
    v.union([
      phrase(sentence, example),
      group({ text: needed(phrase(sentence, example)), tags: tags("it") }),
    ]),
    read((written: string | { text: string; tags?: string[] }) =>
      typeof written === "string" ? readText(written) : { ...written, text: readText(written.text) },
    ),
  );

/** Paragraphs of Markdown, read into nodes. */
export const prose = (sentence: string, example: string) =>
  v.pipe(phrase(sentence, example), read(readProse));

/** An address: absolute with a scheme that is safe to follow, or relative to the site. */
export const url = (sentence: string, example: string) =>
  v.pipe(
    plain(sentence, example),
    v.transform(completeAddress),
    v.check(isFollowable, (issue) => `\`${String(issue.input)}\` is not an address that can be followed`),
  );

/** One of a few words, the first of which is the example. */
export const choice = <const T extends [string, ...string[]]>(options: T, sentence: string) =>
  v.pipe(
    v.picklist(
      options,
      (issue) =>
        `\`${String(issue.input)}\` is none of ${options.map((option) => `\`${option}\``).join(", ")}`,
    ),
    v.description(sentence),
    v.metadata({ examples: [options[0]] }),
  );

/** A whole number from 1 on; YAML's numbers reach us as they are written. */
export const count = (sentence: string, example: string) =>
  v.pipe(formed(sentence, example, /^[1-9]\d*$/, "is not a whole number from 1 on"), v.transform(Number));

/** A yes or no. */
export const flag = (sentence: string) =>
  v.pipe(v.boolean(), v.description(sentence), v.metadata({ examples: [true] }));

/** Words by which views select something. */
export const tags = (what: string) =>
  list(plain(`A word by which a view, a PDF or a page, selects ${what}.`, "industry"));

const PAGE = /^[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\/[\p{L}\p{N}][\p{L}\p{N}_-]*)*$/u;

/** The address of a page, within the site. */
export const pageAddress = (sentence: string, example: string) =>
  formed(sentence, example, PAGE, "cannot be the address of a page");

/** A language by its tag, `en-US` or `en_US`, and not by its name. */
export const language = (sentence: string, example: string) =>
  v.pipe(
    plain(sentence, example),
    v.check(
      (written) => /^[a-z]{2,3}(?:[-_]|$)/i.test(written) && languageTag(written) !== "",
      ({ input }) => `\`${input}\` is no tag of a language`,
    ),
    v.transform(languageTag),
  );

/** A list; its sentence and example are those of one item. */
export const list = v.array;
