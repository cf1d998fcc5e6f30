/** The same without what says nothing: what is missing or `false`, empty texts, lists and groups. */
export function filled<T extends object>(parts: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const says = (value: unknown) =>
    value instanceof Object ? Object.keys(value).length > 0 : Boolean(value) || value === 0;
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => says(value))) as never;
}
