import type * as z from 'zod';
import {
  ExperienceView,
  NextActionPublication,
  PublishedNextActionPolicy,
} from '#events/api/next-action.ts';
import { type Answer, invalid, json, problem } from './stub-answer.ts';

const share = (contacts: number, answered: number, low: number, high: number) => ({
  contacts,
  answered,
  rate: answered / contacts,
  low,
  high,
});

/** Three months of Loja Aurora, in which texts in the evening do best. */
const EXPERIENCE: z.input<typeof ExperienceView> = {
  from: '2026-02-05',
  to: '2026-05-05',
  arms: [
    { channel: 'sms', slot: 'evening', ...share(1_240, 176, 0.124, 0.163) },
    { channel: 'email', slot: 'early', ...share(3_910, 313, 0.072, 0.089) },
    { channel: 'sms', slot: 'midday', ...share(412, 21, 0.034, 0.077) },
  ],
  ways: {
    chosen: share(5_007, 476, 0.087, 0.103),
    plain: share(555, 34, 0.044, 0.084),
  },
  compared: {
    policyVersion: 2,
    since: '2026-01-12',
    chosen: {
      cases: 8_110,
      payers: 1_298,
      contacts: 21_430,
      recovered: 28_385_000,
      costMicros: 1_714_400_000,
      netPerCase: 3_289.4,
    },
    plain: {
      cases: 902,
      payers: 117,
      contacts: 2_706,
      recovered: 2_435_400,
      costMicros: 243_540_000,
      netPerCase: 2_673,
    },
    interval: { difference: 616.4, low: 84.1, high: 1_148.7 },
    isStopped: false,
  },
  lifts: [
    { carteiraId: 'inicial', name: 'Atraso inicial', lowBps: 480, highBps: 1_920, cases: 14_210 },
  ],
};

/** What was learnt, and a policy that nobody has written yet. */
export function nextActionRoutes(): Readonly<Record<string, Answer>> {
  const world: { policy: z.input<typeof PublishedNextActionPolicy> | null } = { policy: null };
  const policy = () =>
    world.policy
      ? json(PublishedNextActionPolicy, world.policy)
      : problem(404, 'Política não encontrada', 'O credor segue a régua como está escrita.');
  return {
    'GET /api/credores/loja-aurora/experience': () => json(ExperienceView, EXPERIENCE),
    'GET /api/credores/loja-aurora/next-action': policy,
    'PUT /api/credores/loja-aurora/next-action': ({ body }) => {
      const parsed = NextActionPublication.safeParse(JSON.parse(body));
      if (!parsed.success) return invalid(parsed.error.issues);
      const { document, expectedVersion } = parsed.data;
      const publishedAt = '2026-05-13T14:20:00.000Z';
      const publishedBy = 'user:u-1';
      world.policy = { document, version: expectedVersion + 1, publishedAt, publishedBy };
      return policy();
    },
  };
}
