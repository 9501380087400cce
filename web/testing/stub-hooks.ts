import type * as z from 'zod';
import {
  EventCount,
  HookKey,
  HooksPublication,
  HooksView,
  UnreadEvents,
} from '#events/api/hook.ts';
import { type Answer, invalid, json } from './stub-answer.ts';
import { ROSANGELA } from './people.ts';

const PATH = '/api/credores/loja-aurora/hooks';
type Unread = z.input<typeof UnreadEvents>['items'][number];
const GIVEN_UP: Unread = {
  eventId: `${ROSANGELA}.31`,
  occurredAt: '2026-05-12T13:20:00.000Z',
  type: 'payment-applied',
  debtorId: ROSANGELA,
  amount: 45_000,
  status: 'given-up',
  tries: 10,
  since: '2026-05-09T13:20:00.000Z',
  lastStatus: 503,
};

/** A system that was told of nothing yet until somebody names one; it then has one event that it did not take. */
export function hookRoutes(): Readonly<Record<string, Answer>> {
  let view: z.input<typeof HooksView> = { version: 0, document: { endpoints: [] }, health: [] };
  let unread: readonly Unread[] = [GIVEN_UP];
  return {
    [`GET ${PATH}`]: () => json(HooksView, view),
    [`PUT ${PATH}`]: ({ body }) => {
      const parsed = HooksPublication.safeParse(JSON.parse(body));
      if (!parsed.success) return invalid(parsed.error.issues);
      const { document, expectedVersion } = parsed.data;
      view = { document, version: expectedVersion + 1, health: [] };
      return json(HooksView, view);
    },
    [`GET ${PATH}/erp/events`]: () => json(UnreadEvents, { items: [...unread] }),
    [`GET ${PATH}/erp/key`]: () =>
      json(HookKey, { key: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDv2d4U1bTnIM=' }),
    [`POST ${PATH}/erp/tests`]: () => json(EventCount, { events: 1 }),
    [`POST ${PATH}/erp/replays`]: () => {
      const nextTryAt = '2026-05-12T13:21:00.000Z';
      const fresh = { status: 'waiting', nextTryAt, tries: 0, lastStatus: null } as const;
      unread = unread.map((event) => ({ ...event, ...fresh }));
      return json(EventCount, { events: unread.length });
    },
  };
}
