import { sleep } from './sleep.ts';

const ATTEMPTS_MAX = 8;
const WAIT_MS = 15;

/**
 * Tries a transaction again while somebody else's is writing to an item that many share, such as a counter: DynamoDB refuses
 * one of two such transactions, and the other is over in a moment.
 *
 * @param write sends the transaction with this token, by which one that was written although its answer was lost is known again
 * @param isConflict whether an error says that, and nothing worse
 * @throws the last error after eight attempts, and any other error at once
 */
export async function despiteConflicts(
  write: (ClientRequestToken: string) => Promise<unknown>,
  isConflict: (error: unknown) => boolean,
): Promise<void> {
  const token = crypto.randomUUID();
  await tryAgain(() => write(token), isConflict);
}

/**
 * Does something again that somebody else was in the way of for a moment.
 *
 * @throws the last error after eight attempts, and any other error at once
 */
export async function tryAgain(
  work: () => Promise<unknown>,
  isInTheWay: (error: unknown) => boolean,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || !isInTheWay(error)) throw error;
      await sleep(WAIT_MS * attempt);
    }
  }
}
