import { PublishedRegua, ReguaVersions } from '#events/api/regua.ts';
import { ReguaMoveList } from '#events/api/regua-move.ts';
import { ReguaTrialList, type ReguaTrialView } from '#events/api/regua-trial.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import type { ReguaStep } from '#shared/domain/regua/step.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import type { PublishingDesk } from './publishing.ts';

const REGUAS = [DEFAULT_REGUA.reguaId, AGREEMENT_REGUA.reguaId] as const;
const TRIED = `/api/reguas/${DEFAULT_REGUA.reguaId}`;
const TRIAL_DAYS = 5;
const NOTE = 'mudança da régua durante a simulação';

/** A gestor who now and then changes a régua, takes that back, and moves whoever is in flight. */
export class ReguaDesk {
  readonly #desk: PublishingDesk;
  readonly #triesDrafts: boolean;
  #visits = 0;

  /** @param triesDrafts whether a draft is tried on the book before it is published, once */
  constructor(desk: PublishingDesk, triesDrafts: boolean) {
    this.#desk = desk;
    this.#triesDrafts = triesDrafts;
  }

  /** Publishes something new, or what was before, and has a look at who would move. */
  async change(): Promise<void> {
    this.#visits += 1;
    for (const reguaId of REGUAS) {
      const base = `/api/reguas/${reguaId}`;
      const live = await this.#newest(base);
      if (this.#visits % 3 === 0 && live > 1) {
        const body = { expectedVersion: live, toVersion: live - 1, note: NOTE };
        await this.#desk.ask('POST', `${base}/rollback`, body);
      } else {
        const read = await this.#desk.ask('GET', `${base}/versions/${live}`);
        const { document } = PublishedRegua.parse(read);
        const changed = { ...document, steps: changedSteps(document, this.#visits) };
        await this.#desk.ask('PUT', `${base}/draft`, { expectedRevision: 0, document: changed });
        if (this.#triesDrafts && base === TRIED && this.#visits === 1) await this.#try();
      }
      const address = { draft: `${base}/draft`, publication: `${base}/versions` };
      await this.#desk.publish(address, live, NOTE);
      const toVersion = await this.#newest(base);
      await this.#desk.ask('POST', `${base}/moves`, { toVersion, note: NOTE });
    }
  }

  /** Moves whoever the last look found, also where an earlier try stood still. */
  async move(): Promise<void> {
    for (const reguaId of REGUAS) {
      const base = `/api/reguas/${reguaId}/moves`;
      const { items } = ReguaMoveList.parse(await this.#desk.ask('GET', base));
      const [newest] = items;
      const waits = newest && newest.status !== 'done' && newest.status !== 'cancelled';
      if (waits) await this.#desk.ask('POST', `${base}/${newest.moveId}/start`);
    }
  }

  /** What became of every trial. */
  async trials(): Promise<readonly ReguaTrialView[]> {
    if (!this.#triesDrafts) return [];
    return ReguaTrialList.parse(await this.#desk.ask('GET', `${TRIED}/trials`)).items;
  }

  async #try(): Promise<void> {
    const draft = await this.#desk.drafted(`${TRIED}/draft`);
    if (draft === null) return;
    const order = { revision: draft.revision, days: TRIAL_DAYS };
    await this.#desk.ask('POST', `${TRIED}/trials`, order);
  }

  async #newest(base: string): Promise<number> {
    const { items } = ReguaVersions.parse(await this.#desk.ask('GET', `${base}/versions`));
    return items[0]?.version ?? 0;
  }
}

/** A step that is new each time instead of the last such, and every other time the fourth one left out; the last stays. */
function changedSteps({ steps }: Regua, visit: number): readonly ReguaStep[] {
  const [first, ...rest] = steps.filter(({ stepId }) => !stepId.startsWith('novo-'));
  const model = rest.find(({ kind }) => kind === 'message');
  if (!first || model?.kind !== 'message') return steps;
  const added: ReguaStep = {
    ...model,
    stepId: StepId.parse(`novo-${visit}`),
    offsetDays: first.offsetDays,
    localTime: '15:00',
    catchUp: 'merge',
  };
  return [first, added, ...(visit % 2 === 0 ? rest : rest.filter((_, index) => index !== 2))];
}
