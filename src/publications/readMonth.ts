const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A month, and a day where one stands with it. */
export interface Month {
  month: number;
  day?: number;
}

/** Reads BibTeX's `month`: a number, a name in English or its beginning, "10 May", "May 10--12", "May/June". */
export function readMonth(text: string | undefined): Month | undefined {
  const number = /^\s*(\d{1,2})\s*$/.exec(text ?? "")?.[1];
  if (number) return Number(number) >= 1 && Number(number) <= 12 ? { month: Number(number) } : undefined;
  const [name] = /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.exec(text ?? "") ?? [];
  if (!text || !name) return undefined;
  const day = Number(/(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0] ?? 0);
  return { month: names.indexOf(name.toLowerCase()) + 1, ...(day >= 1 && day <= 31 ? { day } : {}) };
}
