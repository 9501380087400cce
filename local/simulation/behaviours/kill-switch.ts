import { asAdmin } from '#local/sample/as-admin.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import type { World } from '#local/world.ts';
import { type StopScope, stopIdOf } from '#shared/domain/gate/contact-stop.ts';
import { CarteiraId, CredorId } from '#shared/domain/values/ids.ts';
import { despite } from './despite.ts';
import { insist } from './insist.ts';

/** Epoch milliseconds; surely pulled between them. */
export type PulledSwitch = {
  readonly scope: StopScope;
  readonly from: number;
  readonly until: number;
};

const HOUR_MS = 3_600_000;
const AURORA = CredorId.parse('loja-aurora');

/** Whoever is on call stops what leaves, for two hours or until the next day, and lifts the stop again. */
export class KillSwitch {
  readonly pulled: PulledSwitch[] = [];
  readonly #world: World;
  readonly #dice: Dice;
  readonly #everyDays: number;
  #standing: Omit<PulledSwitch, 'until'> | null = null;

  /** @param everyDays how often something goes wrong that asks for it */
  constructor(world: World, seed: number, everyDays: number) {
    this.#world = world;
    this.#dice = diceOf(seed);
    this.#everyDays = everyDays;
  }

  async liveThrough(day: number): Promise<void> {
    await this.lift();
    if (day % this.#everyDays !== 2) return;
    await this.#pull(this.#someScope());
    if (!this.#dice.chance(0.5)) return;
    const { aws } = this.#world;
    await aws.advanceTo(aws.now() + 2 * HOUR_MS);
    await this.lift();
  }

  async lift(): Promise<void> {
    const standing = this.#standing;
    if (standing === null) return;
    const { aws } = this.#world;
    this.pulled.push({ ...standing, until: aws.now() });
    const path = `/api/contact-stops/${stopIdOf(standing.scope)}`;
    await insist(this.#world, () => despite(404, asAdmin(this.#world, 'DELETE', path)));
    this.#standing = null;
  }

  async #pull(scope: StopScope): Promise<void> {
    const body = { scope, reason: 'Um texto saiu errado' };
    await insist(this.#world, () => asAdmin(this.#world, 'POST', '/api/contact-stops', body));
    this.#standing = { scope, from: this.#world.aws.now() };
  }

  #someScope(): StopScope {
    return this.#dice.pick<StopScope>([
      { kind: 'all' },
      { kind: 'channel', channel: this.#dice.pick(['email', 'sms', 'whatsapp', 'voice']) },
      { kind: 'credor', credorId: AURORA },
      { kind: 'carteira', credorId: AURORA, carteiraId: CarteiraId.parse('inicial') },
    ]);
  }
}
