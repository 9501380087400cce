import type { EmbeddedAws } from '#local/aws/embedded-aws.ts';
import type { SentMessage } from '#local/aws/outbox.ts';
import { parsePhone } from '#shared/domain/values/phone.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { type Errand, NotYetIssued, type Outside, run } from './errands.ts';
import { deedsOf } from './habits.ts';
import type { Person } from './person.ts';
import { PageOutOfOrder } from './visitor.ts';

const HOUR_MS = 3_600_000;

export type TownsfolkOptions = {
  readonly people: readonly Person[];
  readonly pay: Outside['pay'];
  readonly witness?: Outside['witness'];
  readonly seed: number;
  /** Share of the messages that somebody goes about; all of them when absent. */
  readonly heeded?: number;
  /** How often somebody tries again an hour later when a page is out of order; without patience that is an error. */
  readonly patience?: number;
};

type Plan = { readonly at: number; readonly act: () => Promise<void> };

/**
 * The debtors of the local run. They read what reaches them, and go about it hours later: open the portal, pay,
 * agree, promise, dispute, opt out or let it pass.
 */
export class Townsfolk {
  private readonly aws: EmbeddedAws;
  private readonly options: TownsfolkOptions;
  private readonly dice: Dice;
  private readonly people: ReadonlyMap<string, Person>;
  private readonly heard = new Map<string, number>();
  private plans: readonly Plan[] = [];
  private read = 0;

  constructor(aws: EmbeddedAws, options: TownsfolkOptions) {
    this.aws = aws;
    this.options = options;
    this.dice = diceOf(options.seed);
    this.people = new Map(
      options.people.flatMap((person) =>
        addressesOf(person).map((address) => [address, person] as const),
      ),
    );
  }

  /** Lets time pass until `instant` (epoch milliseconds), and everybody do what they meant to do by then. */
  async liveUntil(instant: number): Promise<void> {
    for (;;) {
      this.readMail();
      const [next] = this.plans;
      if (!next || next.at > instant) break;
      this.plans = this.plans.slice(1);
      await this.aws.advanceTo(Math.max(next.at, this.aws.now()));
      await next.act();
      await this.aws.settle();
    }
    await this.aws.advanceTo(instant);
    this.readMail();
  }

  /** Has something done at `at` (epoch milliseconds), in the order of time among all that the town does. */
  plan(at: number, act: () => Promise<void>): void {
    this.plans = [...this.plans, { at, act }].toSorted((a, b) => a.at - b.at);
  }

  /** From here on nobody does anything any more. */
  rest(): void {
    this.plans = [];
    this.heard.clear();
    this.read = Number.POSITIVE_INFINITY;
  }

  private readMail(): void {
    const messages = this.aws.outbox();
    for (const message of messages.slice(this.read)) this.hear(message);
    this.read = Math.max(this.read, messages.length);
  }

  private hear(message: SentMessage): void {
    const person = this.people.get(message.kind === 'email' ? (message.to[0] ?? '') : message.to);
    const link = /\/p\/([\w-]+)/.exec(message.text ?? '')?.[1];
    if (!person || !link) return;
    const heard = this.heard.get(person.cpf) ?? 0;
    this.heard.set(person.cpf, heard + 1);
    const { heeded = 1 } = this.options;
    if (heeded < 1 && !this.dice.chance(heeded)) return;
    for (const deed of deedsOf(person.temper, heard, this.dice))
      this.send({ person, link, deed }, message.at + deed.afterHours * HOUR_MS, 0);
  }

  private send(errand: Errand, at: number, tries: number): void {
    const { patience = 0, pay, witness } = this.options;
    this.plan(at, async () => {
      try {
        await run(errand, { aws: this.aws, pay, ...(witness && { witness }) });
      } catch (error) {
        const mayPass = error instanceof PageOutOfOrder || error instanceof NotYetIssued;
        if (!mayPass || tries >= patience) throw error;
        this.send(errand, this.aws.now() + HOUR_MS, tries + 1);
      }
    });
  }
}

/** Where messages reach a person: the e-mail, and the telephone as carriers write it. */
export function addressesOf({ email, phone }: Person): readonly string[] {
  const parsed = parsePhone(phone);
  return parsed.ok ? [email, parsed.value.e164] : [email];
}
