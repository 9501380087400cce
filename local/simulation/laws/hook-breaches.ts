import { TOLD_CREDOR } from '#local/simulation/behaviours/erp-desk.ts';
import { HOOK_LAWS } from './hook-laws.ts';
import type { BreachExample } from './tampering.ts';

const [TOLD = '', ITS_OWN = ''] = HOOK_LAWS.map(({ name }) => name);

/** The laws of systems that are told things, broken in each of their ways. */
export const HOOK_BREACHES: readonly BreachExample[] = [
  [
    TOLD,
    'an event gets lost on its way',
    ({ evidence }) => ({ taken: evidence.taken.filter(({ type }) => type !== 'message-sent') }),
    /never heard of message-sent/,
  ],
  [
    ITS_OWN,
    'it hears of a payment that nobody made',
    ({ evidence }) => ({
      taken: evidence.taken.map((event) => ({ ...event, type: 'payment-charged-back' as const })),
    }),
    /which is not so/,
  ],
  [
    ITS_OWN,
    'it is told what belongs to another credor',
    ({ evidence }) => {
      const entry = evidence.lives
        .flatMap(({ entries }) => entries)
        .find(({ fact }) => fact.type === 'case-opened' && fact.credorId !== TOLD_CREDOR);
      const [first] = evidence.taken;
      if (!entry || !first) throw new Error('somebody owes another credor');
      const eventId = `${entry.debtorId}.${entry.seq}`;
      return { taken: [{ ...first, eventId, type: 'case-opened', timestamp: entry.at }] };
    },
    /another’s/,
  ],
];
