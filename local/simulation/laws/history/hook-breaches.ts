import { TOLD_CREDOR } from '#local/simulation/behaviours/erp-desk.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { HOOK_LAWS } from './hook-laws.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

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
    TOLD,
    'it does not hear who left a channel',
    ({ evidence }) => ({
      lives: evidence.lives.map((life) => {
        const [last] = life.entries.slice(-1);
        const fact = { type: 'opted-out', channel: 'sms', via: 'portal' } as const;
        const at = instantAt(evidence.now);
        return last
          ? { ...life, entries: [...life.entries, { ...last, seq: last.seq + 1, at, fact }] }
          : life;
      }),
    }),
    /never heard of opted-out/,
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
  [
    ITS_OWN,
    'it is told what is true of somebody from whom another credor collects',
    ({ evidence }) => {
      const life = evidence.lives.find(({ entries }) =>
        entries.every(({ fact }) => fact.type !== 'case-opened' || fact.credorId !== TOLD_CREDOR),
      );
      const entry = life?.entries.find(({ fact }) => fact.type === 'contact-added');
      const [first] = evidence.taken;
      if (!entry || !first) throw new Error('somebody owes another credor only');
      const eventId = `${entry.debtorId}.${entry.seq}`;
      return { taken: [{ ...first, eventId, type: 'contact-added', timestamp: entry.at }] };
    },
    /contact-added, which is another’s/,
  ],
];
