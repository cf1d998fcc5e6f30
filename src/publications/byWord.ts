/** A table written the short way: each value with the words, parted by spaces, that it belongs to. */
export function byWord<T>(rows: [value: T, words: string][]): Map<string, T> {
  return new Map(
    rows.flatMap(([value, words]) => words.split(" ").map((word): [string, T] => [word, value])),
  );
}
