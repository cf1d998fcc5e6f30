import type { SectionKind } from "../../cv/model.ts";
import { type Fields, filled } from "../draft.ts";
import type { Field } from "./splitFields.ts";
import { isOrganization, isPosition, isTeachingRole, readDegree } from "./words.ts";

/**
 * The fields of an entry's head, by the kind of its section. Every piece goes somewhere: what is set in bold is the thing
 * itself, in italics those with whom, and what is left is where.
 */
export function entryFields(kind: SectionKind, pieces: Field[]): Fields {
  const facts =
    kind === "education" || kind === "experience" ? pieces.filter(({ plain }) => FACT.test(plain)) : [];
  const [sorted, url] = sortPieces(pieces.filter((piece) => !facts.includes(piece)));
  const named = facts
    .map(({ text }) => FACT.exec(text))
    .map((match) => [match?.[1]?.toLowerCase(), match?.[2]]);
  return filled({ ...BY_KIND[kind]?.(sorted), ...Object.fromEntries(named), url });
}

/** `Advisor: Paul Gordan`: a fact by the name that it has with us. */
const FACT = /^(Advisor|Thesis):\s+(.+)$/i;

interface Pieces {
  /** What it is, at least one unless the head is empty. */
  what: Field[];
  /** With whom. */
  whom: Field[];
  /** Where, and the rest. */
  where: Field[];
}

function sortPieces(pieces: Field[]): [Pieces, string | undefined] {
  const strong = pieces.filter(({ style }) => style === "strong");
  const emphasis = pieces.filter(({ style }) => style === "emphasis");
  const plain = pieces.filter(({ style }) => style === "plain");
  const firstPlain = pieces[0]?.style === "plain";
  let sorted: Pieces;
  if (strong.length > 0) sorted = { what: strong, whom: emphasis, where: plain };
  else if (firstPlain && emphasis.length > 0) {
    const end = pieces.findIndex(({ style }) => style === "emphasis");
    const after = pieces.slice(end).filter(({ style }) => style === "plain");
    sorted = { what: pieces.slice(0, end), whom: emphasis, where: after };
  } else if (firstPlain) sorted = { what: plain.slice(0, 1), whom: [], where: plain.slice(1) };
  else sorted = { what: emphasis.slice(0, 1), whom: emphasis.slice(1), where: plain };
  const [first] = sorted.what;
  const url = sorted.what.length === 1 ? first?.url : undefined;
  if (url === undefined) return [withLinks(sorted), undefined];
  return [{ ...withLinks(sorted), what: sorted.what }, url];
}

/** A piece that is all link keeps it as Markdown, where the entry's own address is not this one. */
function withLinks({ what, whom, where }: Pieces): Pieces {
  const linked = (field: Field): Field =>
    field.url ? { ...field, text: `[${field.text}](${field.url})` } : field;
  return { what: what.map(linked), whom: whom.map(linked), where: where.map(linked) };
}

const joined = (fields: Field[]) => fields.map(({ text }) => text).join(", ");

const BY_KIND: Partial<Record<SectionKind, (pieces: Pieces) => Fields>> = {
  education({ what, whom, where }) {
    const isSwapped =
      whom.some(({ plain }) => readDegree(plain)) && !what.some(({ plain }) => readDegree(plain));
    const [studied, at] = isSwapped ? [whom, what] : [what, whom];
    const degree = readDegree(joined(studied));
    if (degree || at.length > 0) {
      const study = degree ?? { area: joined(studied) };
      const bodies = at.length > 0 ? [] : where.filter(({ plain }) => isOrganization(plain)).slice(0, 1);
      const rest = where.filter((field) => !bodies.includes(field));
      return { ...study, institution: joined(at.length > 0 ? at : bodies), location: joined(rest) };
    }
    const [first, ...more] = where;
    if (first && readDegree(first.plain))
      return { ...readDegree(first.text), institution: joined(studied), location: joined(more) };
    return { institution: joined(studied), location: joined(where) };
  },
  experience({ what, whom, where }) {
    const isSwapped =
      whom.length > 0 &&
      isOrganization(joined(what)) &&
      !isPosition(joined(what)) &&
      isPosition(joined(whom));
    const [position, organization] = isSwapped ? [whom, what] : [what, whom];
    if (organization.length > 0)
      return { position: joined(position), organization: joined(organization), location: joined(where) };
    if (isOrganization(joined(what)) && !isPosition(joined(what))) {
      const [first, ...more] = where;
      if (first && isPosition(first.plain))
        return { position: first.text, organization: joined(what), location: joined(more) };
      return { organization: joined(what), location: joined(where) };
    }
    const [first, ...more] = where;
    if (first && isOrganization(first.plain))
      return { position: joined(what), organization: first.text, location: joined(more) };
    return { position: joined(what), location: joined(where) };
  },
  awards({ what, whom, where }) {
    const amount = amountIn(where);
    const rest = where.filter((field) => field !== amount);
    const body = whom.length === 0 ? rest.find(({ plain }) => isOrganization(plain)) : undefined;
    return {
      title: joined(what),
      awarder: joined(body ? [body] : whom),
      amount: amount?.text,
      location: joined(rest.filter((field) => field !== body)),
    };
  },
  teaching({ what, whom, where }) {
    const role = [...whom, ...where].find(({ plain }) => isTeachingRole(plain));
    const isSwapped =
      role === undefined && what.some(({ plain }) => isTeachingRole(plain)) && whom.length + where.length > 0;
    if (isSwapped) {
      const [course, ...more] = whom.length > 0 ? whom : where;
      const rest = whom.length > 0 ? where : more;
      return {
        course: course?.text,
        institution: joined(whom.length > 0 ? more : []),
        role: joined(what),
        location: joined(rest),
      };
    }
    const others = where.filter((field) => field !== role);
    const bodies = whom.filter((field) => field !== role);
    const body = bodies.length === 0 ? others.find(({ plain }) => isOrganization(plain)) : undefined;
    return {
      course: joined(what),
      institution: joined(body ? [body] : bodies),
      role: role?.text,
      location: joined(others.filter((field) => field !== body)),
    };
  },
  general({ what, whom, where }) {
    const amount = amountIn(where);
    const rest = where.filter((field) => field !== amount);
    return { name: joined(what), organization: joined(whom), level: amount?.text, location: joined(rest) };
  },
};

/** A sum of money among the pieces. */
function amountIn(fields: Field[]): Field | undefined {
  return fields.find(
    ({ plain }) => /^[$€£¥₩]\s?[\d.,]+/.test(plain) || /^[\d.,]+ ?(?:USD|EUR|GBP|KRW|CHF|JPY)\b/.test(plain),
  );
}
