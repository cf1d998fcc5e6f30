/** The same without what says nothing: what is undefined, empty texts and empty lists. */
export function filled<T extends object>(parts: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const says = (value: unknown) =>
    value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => says(value))) as never;
}
