import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';
import { TOLD_LAWS } from './told-laws.ts';

const [HEARD = '', AS_IT_IS = '', ADDS_UP = ''] = TOLD_LAWS.map(({ name }) => name);

/** As if every event that was told on the bus had been another. */
const toldOnBus = (
  { evidence }: Tampering,
  change: (event: Evidence['overheard']['published'][number]) => object,
): Partial<Evidence> => ({
  overheard: {
    ...evidence.overheard,
    published: evidence.overheard.published.map((event) => ({ ...event, ...change(event) })),
  },
});

/** As if a system of the credor's had been told something else of each event. */
const toldByHook = (
  { evidence }: Tampering,
  change: (event: Evidence['taken'][number]) => object,
): Partial<Evidence> => ({
  taken: evidence.taken.map((event) => ({ ...event, data: { ...event.data, ...change(event) } })),
});

/** The laws of what other systems are told, broken in each of their ways. */
export const TOLD_BREACHES: readonly BreachExample[] = [
  [
    HEARD,
    'the bus was silent',
    ({ evidence }) => ({ overheard: { ...evidence.overheard, published: [] } }),
  ],
  [
    AS_IT_IS,
    'the bus has a centavo more than was paid',
    (the) => toldOnBus(the, ({ amount }) => (amount ? { amount: Number(amount) + 1 } : {})),
    /"amount"/,
  ],
  [
    AS_IT_IS,
    'the bus says that what went back had stayed',
    (the) => toldOnBus(the, ({ kept }) => (Number(kept) > 0 ? { kept: -Number(kept) } : {})),
    /"kept"/,
  ],
  [
    AS_IT_IS,
    'the bus names the person',
    (the) => toldOnBus(the, () => ({ name: 'DebtorHistoryRecorded', cpf: '529.982.247-25' })),
    /529/,
  ],
  [
    AS_IT_IS,
    'the bus tells of it as of another credor',
    (the) => toldOnBus(the, () => ({ credorId: 'financeira-horizonte' })),
  ],
  [
    AS_IT_IS,
    'the bus tells of it as of another debtor',
    (the) => toldOnBus(the, () => ({ debtorId: 'aaaaaaaaaaaaaaaaaaaa' })),
  ],
  [
    AS_IT_IS,
    'a system is told another amount than came',
    (the) => toldByHook(the, ({ data: { amount } }) => (amount ? { amount: amount + 1 } : {})),
    /"amount"/,
  ],
  [
    AS_IT_IS,
    'a system is told of another debtor',
    (the) => toldByHook(the, () => ({ debtorId: 'aaaaaaaaaaaaaaaaaaaa' })),
  ],
  [
    AS_IT_IS,
    'a system is told what a message cost',
    (the) => toldByHook(the, ({ type }) => (type === 'message-sent' ? { amount: 12 } : {})),
    /message-sent/,
  ],
  [
    AS_IT_IS,
    'what waits for a system is of nobody’s history',
    ({ evidence }) => ({
      unread: evidence.taken.slice(0, 1).map(({ timestamp: occurredAt, type, data }) => ({
        eventId: 'aaaaaaaaaaaaaaaaaaaa.1',
        occurredAt,
        type,
        debtorId: data.debtorId,
        status: 'to-fetch',
        tries: 0,
        since: occurredAt,
        lastStatus: null,
      })),
    }),
    /nothing of the kind/,
  ],
  [
    ADDS_UP,
    'a refund is told and takes nothing away',
    (the) => toldOnBus(the, ({ kept }) => (kept ? { kept: 1 } : {})),
    /centavos that stayed/,
  ],
];
