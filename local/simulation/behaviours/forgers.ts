import type { SentEmail } from '#local/aws/outbox.ts';
import { answerMessage } from '#local/server/answer-message.ts';
import type { World } from '#local/world.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { REPLY_PHRASES, type ReplyPhrase } from '#shared/testing/reply-phrases.ts';

/** Share of the e-mails of a day that somebody else answers in the debtor's name. */
const FORGED = 0.03;

/** A word that somebody put into a debtor's mouth. `at`: epoch milliseconds. */
export type ForgedEmail = {
  readonly message: SentEmail;
  readonly phrase: ReplyPhrase;
  readonly at: number;
};

/** People who saw an e-mail that was not theirs, and answer it with the debtor's address in `From`, which no DMARC lets pass. */
export class Forgers {
  readonly forged: ForgedEmail[] = [];
  readonly #world: World;
  readonly #dice: Dice;
  #read = 0;

  constructor(world: World, seed: number) {
    this.#world = world;
    this.#dice = diceOf(seed);
  }

  async writeTheDay(): Promise<void> {
    const { aws } = this.#world;
    const outbox = aws.outbox();
    const fresh = outbox.slice(this.#read);
    this.#read = outbox.length;
    for (const message of fresh) {
      if (message.kind !== 'email' || !this.#dice.chance(FORGED)) continue;
      const phrase = this.#dice.pick(REPLY_PHRASES);
      this.forged.push({ message, phrase, at: aws.now() });
      await answerMessage(aws, message, phrase.text, 'forged', 'nobody');
    }
  }
}
