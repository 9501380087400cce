const WIDTH = 76;

export type Log = {
  /** Does one thing and tells how long it took and what was seen. */
  readonly step: <T>(does: string, act: () => Promise<Seen<T>>) => Promise<T>;
};

/** What came of a step: the sentence for the reader, and what later steps need. */
export type Seen<T> = { readonly seen: string; readonly value: T };

export const seen = (sentence: string): Seen<undefined> => ({ seen: sentence, value: undefined });

/** Tells a rehearsal step by step. @param write gets whole lines and parts of them */
export function openLog(write: (text: string) => void): Log {
  let number = 0;
  return {
    async step(does, act) {
      number += 1;
      const begun = performance.now();
      write(`${String(number).padStart(2)}  ${does.padEnd(WIDTH)}`);
      const { seen: sentence, value } = await act().catch((error: unknown) => {
        write(' failed\n');
        throw error;
      });
      write(`${((performance.now() - begun) / 1_000).toFixed(1).padStart(6)} s\n`);
      for (const line of sentence.split('\n')) write(`    ${line}\n`);
      return value;
    },
  };
}
