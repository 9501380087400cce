import { asAdmin } from '#local/sample/as-admin.ts';
import type { World } from '#local/world.ts';
import { PublishedRegua, ReguaDraftView, ReguaVersions } from '#events/api/regua.ts';
import { ReguaMoveList } from '#events/api/regua-move.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import type { Regua } from '#shared/domain/regua/regua.ts';
import type { ReguaStep } from '#shared/domain/regua/step.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { insist } from './insist.ts';

const REGUAS = [DEFAULT_REGUA.reguaId, AGREEMENT_REGUA.reguaId] as const;
const NOTE = 'mudança da régua durante a simulação';

/** A gestor who now and then changes a régua, takes that back, and moves whoever is in flight. */
export class ReguaDesk {
  readonly #world: World;
  #visits = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Publishes something new, or what was before, and has a look at who would move. */
  async change(): Promise<void> {
    this.#visits += 1;
    for (const reguaId of REGUAS) {
      const base = `/api/reguas/${reguaId}`;
      const live = await this.#newest(base);
      if (this.#visits % 3 === 0 && live > 1) {
        const body = { expectedVersion: live, toVersion: live - 1, note: NOTE };
        await this.#send('POST', `${base}/rollback`, body);
      } else {
        await this.#publish(base, live);
      }
      const toVersion = await this.#newest(base);
      await this.#send('POST', `${base}/moves`, { toVersion, note: NOTE });
    }
  }

  /** Moves whoever the last look found, also where an earlier try stood still. */
  async move(): Promise<void> {
    for (const reguaId of REGUAS) {
      const base = `/api/reguas/${reguaId}/moves`;
      const { items } = ReguaMoveList.parse(await this.#send('GET', base));
      const [newest] = items;
      const waits = newest && newest.status !== 'done' && newest.status !== 'cancelled';
      if (waits) await this.#send('POST', `${base}/${newest.moveId}/start`);
    }
  }

  async #publish(base: string, live: number): Promise<void> {
    const read = await this.#send('GET', `${base}/versions/${live}`);
    const { document } = PublishedRegua.parse(read);
    const changed = { ...document, steps: changedSteps(document, this.#visits) };
    const body = { expectedRevision: 0, document: changed };
    const saved = await this.#send('PUT', `${base}/draft`, body);
    const draft = saved ?? (await this.#send('GET', `${base}/draft`));
    if (draft === null) return;
    const { revision: expectedRevision } = ReguaDraftView.parse(draft);
    const publication = { expectedVersion: live, expectedRevision, note: NOTE };
    await this.#send('POST', `${base}/versions`, publication);
  }

  async #newest(base: string): Promise<number> {
    const { items } = ReguaVersions.parse(await this.#send('GET', `${base}/versions`));
    return items[0]?.version ?? 0;
  }

  /** Null for what the API refuses: an earlier try has gone through, or somebody else is at it. */
  #send(method: string, path: string, body?: object): Promise<unknown> {
    return insist(this.#world, async () => {
      try {
        return await asAdmin(this.#world, method, path, body);
      } catch (error) {
        if (error instanceof Error && /answered with 40[49]/.test(error.message)) return null;
        throw error;
      }
    });
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
