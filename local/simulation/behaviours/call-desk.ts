import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import type { LocalUser } from '#local/aws/cognito/token-issuer.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import type { World } from '#local/world.ts';
import { PlacedCallView, WorkDesk, WorkList, type WorkRow } from '#events/api/work.ts';
import { Disposition } from '#shared/domain/call/disposition.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant, instantAt, localDateOf } from '#shared/domain/values/zone.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { insist } from './insist.ts';

const MINUTE_MS = 60_000;
/** Whom the operators look at on a day, from the top of each credor's list. */
const LOOKED_AT = 3;
const ODDS = {
  /** Tries to take somebody whom a colleague has, or to call whom the gate holds. */
  pushes: 0.4,
  /** Hangs up and goes home without a word of what came of it. */
  forgets: 0.1,
  gaveBack: 0.1,
  works: 0.5,
  byHand: 0.4,
} as const;
const TALK_MINUTES = 7;

type Send = (user: LocalUser, method: string, path: string, body?: object) => Promise<unknown>;

/** Two operators at the work list: they take people, call them, push against the gate and each other, and now and then forget to say what came of it. */
export class CallDesk {
  private readonly world: World;
  private readonly dice: Dice;

  constructor(world: World, seed: number) {
    this.world = world;
    this.dice = diceOf(seed);
  }

  async work(): Promise<void> {
    if (!this.dice.chance(ODDS.works)) return;
    const [gestor, , operator] = LOCAL_PEOPLE;
    if (!gestor || !operator) throw new Error('nobody answers the telephone in the local run');
    for (const { credorId } of SAMPLE_CREDORES) {
      const listed = await this.send(operator, 'GET', `/api/work?credorId=${credorId}`);
      if (listed === null) continue;
      for (const row of WorkList.parse(listed).items.slice(0, LOOKED_AT)) {
        const [first, second] = this.dice.chance(0.5) ? [operator, gestor] : [gestor, operator];
        await this.workOn(row, first, second);
      }
    }
  }

  private async workOn(row: WorkRow, mine: LocalUser, other: LocalUser): Promise<void> {
    const { dice } = this;
    const mayCall = row.call.may === 'now';
    if (!mayCall && !dice.chance(ODDS.pushes)) return;
    const { credorId } = row;
    const path = `/api/debtors/${row.debtorId}`;
    await this.send(mine, 'POST', `${path}/work/claim`, { credorId });
    if (dice.chance(ODDS.pushes))
      await this.send(other, 'POST', `${path}/work/claim`, { credorId });
    const seen = await this.send(mine, 'GET', `${path}/work?credorId=${credorId}`);
    if (seen === null) return;
    const [phone] = WorkDesk.parse(seen).phones;
    if (!phone) return;
    const via = dice.chance(ODDS.byHand) ? 'by-hand' : 'connect';
    const wish = { credorId, contactId: phone.contactId, via };
    if (dice.chance(ODDS.pushes)) await this.send(other, 'POST', `${path}/calls`, wish);
    const placed = await this.send(mine, 'POST', `${path}/calls`, wish);
    if (placed === null) {
      if (dice.chance(ODDS.gaveBack))
        await this.send(mine, 'POST', `${path}/work/release`, { credorId });
      return;
    }
    const { aws } = this.world;
    await aws.advanceTo(aws.now() + TALK_MINUTES * MINUTE_MS);
    if (dice.chance(ODDS.forgets)) return;
    const { callId } = PlacedCallView.parse(placed);
    const said = this.outcome(instantAt(aws.now()));
    await this.send(mine, 'POST', `${path}/calls/${callId}/disposition`, said);
  }

  private outcome(now: Instant): object {
    const disposition = this.dice.pick(Disposition.options);
    switch (disposition) {
      case 'promised':
        return { disposition, promiseDate: addDays(localDateOf(now, BOOK_ZONE), 3) };
      case 'asked-callback':
        return { disposition, callbackFrom: addMinutes(now, this.dice.between(60, 4_000)) };
      case 'deceased':
        // Few die in so short a time.
        return { disposition: this.dice.chance(0.2) ? disposition : 'left-message' };
      default:
        return { disposition };
    }
  }

  /** @returns null for what was refused, which is a conflict and no trouble */
  private send: Send = (user, method, path, body) =>
    insist(this.world, async () => {
      const { aws } = this.world;
      const headers = {
        authorization: `Bearer ${aws.tokens.issue(user)}`,
        'content-type': 'application/json',
      };
      const text = body === undefined ? '' : JSON.stringify(body);
      const answer = await aws.request({ method, path, headers, body: text });
      if (answer.status === 409 || answer.status === 404) return null;
      if (answer.status >= 300)
        throw new Error(`${method} ${path} was answered with ${answer.status}: ${answer.body}`);
      const said: unknown = answer.body === '' ? {} : JSON.parse(answer.body);
      return said;
    });
}
