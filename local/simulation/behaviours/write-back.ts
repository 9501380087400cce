import type { WrittenMessage } from '#local/aws/outbox.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { answerMessage } from '#local/server/answer-message.ts';
import { isTextTest } from '#local/simulation/laws/messages/text-test-laws.ts';
import type { World } from '#local/world.ts';
import { REPLY_PHRASES, type ReplyPhrase } from '#shared/testing/reply-phrases.ts';

/** Share of the answers that are delivered again. */
const TWICE = 0.3;

/** An answer as it was written, by the message that it answers. `at`: epoch milliseconds. */
export type WrittenBack = {
  readonly message: WrittenMessage;
  readonly phrase: ReplyPhrase;
  readonly at: number;
};

/** Debtors who answer some of what they got since the day before, in words of the corpus; providers deliver some of it twice. */
export class WritersBack {
  readonly written: WrittenBack[] = [];
  private readonly world: World;
  private readonly dice: Dice;
  private readonly answered: number;
  private read = 0;

  /** @param answered share of the messages of a day that somebody answers */
  constructor(world: World, seed: number, answered: number) {
    this.world = world;
    this.dice = diceOf(seed);
    this.answered = answered;
  }

  async answerTheDay(): Promise<void> {
    const { aws } = this.world;
    const outbox = aws.outbox();
    const fresh = outbox.slice(this.read);
    this.read = outbox.length;
    for (const message of fresh) {
      if (message.kind === 'voice' || isTextTest(message)) continue;
      if (this.dice.chance(this.answered)) await this.answer(message);
    }
  }

  private async answer(message: WrittenMessage): Promise<void> {
    const { aws } = this.world;
    const phrase = this.dice.pick(REPLY_PHRASES);
    this.written.push({ message, phrase, at: aws.now() });
    await answerMessage(aws, message, phrase.text, '1');
    if (this.dice.chance(TWICE)) await answerMessage(aws, message, phrase.text, '1');
  }
}
