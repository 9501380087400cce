import type { EmbeddedAws } from '#local/aws/embedded-aws.ts';
import type { SentMessage } from '#local/aws/outbox.ts';
import { parsePhone } from '#shared/domain/values/phone.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Deed, deedOf } from './habits.ts';
import type { Person } from './person.ts';
import { type Page, Visitor } from './visitor.ts';

const HOUR_MS = 3_600_000;

/** Where simulated debtors pay: the sandbox gateway's own ways. */
export type PayAtSandbox = (txid: string, share: number) => Promise<void>;

type Plan = {
  readonly at: number;
  readonly person: Person;
  readonly link: string;
  readonly deed: Deed;
};

/**
 * The debtors of the local run. They read what reaches them, open the portal through the link in it, prove who they
 * are, pay at the sandbox gateway, dispute, opt out or let it pass: everything through the doors that real people use.
 */
export class Townsfolk {
  private readonly aws: EmbeddedAws;
  private readonly pay: PayAtSandbox;
  private readonly dice: Dice;
  private readonly people: ReadonlyMap<string, Person>;
  private readonly heard = new Map<string, number>();
  private plans: readonly Plan[] = [];
  private read = 0;

  constructor(aws: EmbeddedAws, people: readonly Person[], pay: PayAtSandbox, seed: number) {
    this.aws = aws;
    this.pay = pay;
    this.dice = diceOf(seed);
    this.people = new Map(
      people.flatMap((person) => [
        [person.email, person],
        [phoneOf(person), person],
      ]),
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
      await this.act(next);
      await this.aws.settle();
    }
    await this.aws.advanceTo(instant);
    this.readMail();
  }

  private readMail(): void {
    const messages = this.aws.outbox();
    const planned = messages.slice(this.read).flatMap((message) => this.planFor(message) ?? []);
    this.read = messages.length;
    if (planned.length > 0)
      this.plans = [...this.plans, ...planned].toSorted((a, b) => a.at - b.at);
  }

  private planFor(message: SentMessage): Plan | null {
    const person = this.people.get(message.kind === 'email' ? (message.to[0] ?? '') : message.to);
    const link = /\/p\/([\w-]+)/.exec(message.text ?? '')?.[1];
    if (!person || !link) return null;
    const heard = this.heard.get(person.cpf) ?? 0;
    this.heard.set(person.cpf, heard + 1);
    const deed = deedOf(person.temper, heard, this.dice);
    return deed && { at: message.at + deed.afterHours * HOUR_MS, person, link, deed };
  }

  private async act({ person, link, deed }: Plan): Promise<void> {
    const visitor = new Visitor(this.aws);
    if (deed.kind === 'opt-out') {
      await visitor.submit(await visitor.open(`/u/${link}`), `/u/${link}`);
      return;
    }
    const door = await visitor.open(`/p/${link}`);
    if (door.status !== 200) return;
    const debts = await visitor.submit(door, `/p/${link}`, { documento: person.cpf });
    if (deed.kind === 'pay') await this.payByPix(visitor, debts, deed);
    if (deed.kind === 'dispute') await this.dispute(visitor, link);
  }

  /** Asks for a Pix and pays it at the bank; whoever owes nothing any more finds no button to press. */
  private async payByPix(
    visitor: Visitor,
    debts: Page,
    deed: Extract<Deed, { kind: 'pay' }>,
  ): Promise<void> {
    if (!debts.html.includes('/pix"')) return;
    const waiting = await visitor.submit(debts, '/pix');
    await this.aws.settle();
    const txid = /\/pix\/([a-z0-9]{32})/.exec(waiting.path)?.[1];
    if (!txid) return;
    for (let time = 0; time < deed.times; time++) await this.pay(txid, deed.share);
  }

  private async dispute(visitor: Visitor, link: string): Promise<void> {
    const form = await visitor.open(`/p/${link}/nao-reconheco`);
    const [, motivo] = /name="motivo" value="([^"]+)"/.exec(form.html) ?? [];
    if (form.status === 200 && motivo) await visitor.submit(form, '/nao-reconheco', { motivo });
  }
}

function phoneOf(person: Person): string {
  const phone = parsePhone(person.phone);
  return phone.ok ? phone.value.e164 : '';
}
