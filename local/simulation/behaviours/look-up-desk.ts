import { BulkLookUpList, EnrichmentView } from '#events/api/enrichment.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import type { World } from '#local/world.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { despite } from './despite.ts';
import { insist } from './insist.ts';

const CREDOR = CredorId.parse(SAMPLE_CREDORES[0]?.credorId);
const PATH = `/api/credores/${CREDOR}`;
const MINUTE_MS = 60_000;
/** So little that a month ends it, and so slow that a job takes several turns. Money in centavos. */
export const LOOK_UP_POLICY = {
  provider: { kind: 'sandbox', name: 'sandbox' },
  basis: 'credit-protection',
  price: 40,
  monthlyBudget: 1_000,
  questionsPerMinute: 4,
} as const;
const JOB_BUDGET = 440;
const STOPPED = 0.3;

/** A gestor of one credor who has contacts looked up at the sandbox, many at once, and stops some of that. */
export class LookUpDesk {
  readonly #world: World;
  readonly #seed: number;
  #jobs = 0;

  constructor(world: World, seed: number) {
    this.#world = world;
    this.#seed = seed;
  }

  /** Publishes what may be asked. A conflict may be an earlier try that went through. */
  async open(): Promise<void> {
    const body = { expectedVersion: 0, document: LOOK_UP_POLICY };
    for (let version = 0; version === 0; ) {
      await insist(this.#world, () => despite(409, this.#ask('PUT', 'enrichment', body)));
      const view = await insist(this.#world, () => this.#ask('GET', 'enrichment'));
      version = EnrichmentView.parse(view).version;
    }
  }

  /** Begins a job: of whom nothing reaches, or in turn of everybody. */
  async begin(): Promise<void> {
    this.#jobs += 1;
    const dice = diceOf(this.#seed + this.#jobs);
    const scope = this.#jobs % 2 === 0 ? 'unreached' : 'everybody';
    const asked = { carteiraId: null, scope, budget: JOB_BUDGET };
    await insist(this.#world, () => despite(409, this.#ask('POST', 'lookups', asked)));
    if (!dice.chance(STOPPED)) return;
    await this.#world.aws.advanceTo(this.#world.aws.now() + dice.between(1, 3) * MINUTE_MS);
    const list = await insist(this.#world, () => this.#ask('GET', 'lookups'));
    for (const { lookUpId, status } of BulkLookUpList.parse(list).items)
      if (status === 'running')
        await insist(this.#world, () => this.#ask('POST', `lookups/${lookUpId}/cancel`));
  }

  #ask(method: string, place: string, body?: object): Promise<unknown> {
    return asAdmin(this.#world, method, `${PATH}/${place}`, body);
  }
}
