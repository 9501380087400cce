import type * as z from 'zod';
import {
  ReguaTrialFiles,
  ReguaTrialList,
  ReguaTrialOrder,
  ReguaTrialView,
} from '#events/api/regua-trial.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, json } from './stub-answer.ts';

type Trial = z.input<typeof ReguaTrialView>;

const RUNNING: Trial = {
  trialId: 'mfrggzdfmztwq2lknnwg',
  reguaId: DEFAULT_REGUA.reguaId,
  revision: 4,
  carteiras: null,
  liveVersion: 3,
  from: '2026-05-13T14:20:00.000Z',
  days: 30,
  credores: ['loja-aurora'],
  startedBy: 'user:ana22222',
  status: 'running',
  finishedAt: null,
  failure: null,
  progress: { shards: 8, shardsDone: 3, casesTried: 911 },
  draft: null,
  live: null,
  difference: null,
  sample: [],
};

const figures = (reached: number, sms: number, expectedRecovery: number) => ({
  cases: 2_418,
  moved: 0,
  reached,
  sent: { email: 3_120, sms },
  costMicros: 312_000 + sms * 165_000,
  unpriced: 0,
  expectedRecovery,
  days: Object.fromEntries(
    Array.from({ length: 17 }, (_, index) => [
      `2026-05-${String(14 + index).padStart(2, '0')}`,
      { sent: 120 + ((index * 73) % 310), costMicros: 9_000_000 },
    ]),
  ),
  steps: {
    'd-mais-3': { sent: 1_204, tasks: 0, held: { holiday: 31 }, skipped: { 'no-contact': 84 } },
    'd-mais-7': {
      sent: 1_530,
      tasks: 0,
      held: { 'daily-cap': 212, 'outside-hours': 40 },
      skipped: { paid: 12, promised: 9 },
    },
    'd-mais-15': { sent: sms - 1_000, tasks: 0, held: {}, skipped: { 'condition-not-met': 430 } },
  },
});

const DRAFTED = figures(2_110, 1_960, 41_250_300);
const DONE: Trial = {
  ...RUNNING,
  status: 'done',
  finishedAt: '2026-05-13T14:26:00.000Z',
  progress: { shards: 8, shardsDone: 8, casesTried: 2_418 },
  draft: DRAFTED,
  live: figures(2_096, 2_240, 41_190_100),
  difference: { sent: -280, reached: 14, costMicros: -46_200_000, expectedRecovery: 60_200 },
  sample: [
    {
      debtorId: ROSANGELA,
      at: '2026-05-14T13:05:00.000Z',
      credorId: 'loja-aurora',
      stepId: 'd-mais-3',
      what: 'sent',
      channel: 'email',
      reasons: [],
      costMicros: 100,
    },
    {
      debtorId: ROSANGELA,
      at: '2026-05-18T13:05:00.000Z',
      credorId: 'loja-aurora',
      stepId: 'd-mais-7',
      what: 'held',
      channel: null,
      reasons: ['daily-cap'],
      costMicros: 0,
    },
  ],
};

/** What it came to; 61 cases move where a draft of carteiras sorts them. */
const done = (carteiras: Trial['carteiras']): Trial => ({
  ...DONE,
  carteiras,
  draft: { ...DRAFTED, moved: carteiras ? 61 : 0 },
});

/** A trial that runs at the first look and is done at the next. */
export function trialRoutes(): Readonly<Record<string, Answer>> {
  const world = { looks: 0, trials: [] as readonly Trial[] };
  const base = `/api/reguas/${DEFAULT_REGUA.reguaId}/trials`;
  return {
    [`GET ${base}`]: () => json(ReguaTrialList, { items: [...world.trials] }),
    [`POST ${base}`]: ({ body }) => {
      const { revision = null, days, carteiras = null } = ReguaTrialOrder.parse(JSON.parse(body));
      const begun = { ...RUNNING, revision, days, carteiras };
      world.trials = [begun];
      return json(ReguaTrialView, begun);
    },
    [`GET ${base}/${RUNNING.trialId}`]: () => {
      world.looks += 1;
      return json(
        ReguaTrialView,
        world.looks > 1 ? done(world.trials[0]?.carteiras ?? null) : RUNNING,
      );
    },
    [`GET ${base}/${RUNNING.trialId}/files`]: () =>
      json(ReguaTrialFiles, { downloadUrls: ['/simulacao-0.csv', '/simulacao-1.csv'] }),
  };
}
