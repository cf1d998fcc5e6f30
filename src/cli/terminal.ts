import { createInterface } from "node:readline/promises";

/** What a command talks to. */
export interface Terminal {
  print(text: string): void;
  /** Asks a question and gives the answer; absent where nobody is there to answer. */
  ask?(question: string): Promise<string>;
}

/** The terminal that the program was started in. */
export function terminal(): Terminal {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  if (!process.stdin.isTTY || !process.stdout.isTTY) return { print };
  return {
    print,
    async ask(question) {
      const lines = createInterface({ input: process.stdin, output: process.stdout });
      const answer = await lines.question(`${question} `);
      lines.close();
      return answer.trim();
    },
  };
}
