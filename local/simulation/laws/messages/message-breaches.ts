import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';

/** The laws of contacts and messages, broken. */
export const MESSAGE_BREACHES: readonly BreachExample[] = [
  [
    'nobody is contacted twice for one step',
    'it leaves twice',
    (the) => ({ outbox: [...the.evidence.outbox, { ...the.message() }] }),
  ],
  [
    'nobody is contacted twice for one step',
    'its step is sent again',
    (the) => the.againAfter(7 * 24 * 60),
  ],
  [
    'nobody is contacted twice for one step',
    'its step is sent again with the offer of another day',
    (the) => {
      const again = the.againAfter(7 * 24 * 60);
      return { ...again, lives: again.lives?.map(withOffers) ?? [] };
    },
  ],
  [
    'nothing leaves without a claim in a history',
    'nobody claimed it',
    (the) =>
      the.withLife((life) => ({
        ...life,
        entries: life.entries.toSpliced(the.indexOfClaim(life), 1),
      })),
  ],
  [
    'a message goes to an address of its own debtor',
    'it goes to a stranger',
    (the) => ({
      lives: the.evidence.lives.map((life) => ({
        ...life,
        person: { ...life.person, email: 'somebody@else.example', phone: '(11) 90000-0000' },
      })),
    }),
  ],
  [
    'what the history says of a message is what became of it',
    'it never left',
    (the) => ({ outbox: the.evidence.outbox.filter((one) => one !== the.message()) }),
  ],
  [
    'what is asked for under one id is one message',
    'a receipt is asked for under the id of a step',
    (the) =>
      the.withLife((life) => ({
        ...life,
        entries: life.entries.flatMap((entry) =>
          entry.fact.type === 'message-requested'
            ? [entry, { ...entry, fact: { ...entry.fact, purpose: { kind: 'payment-receipt' } } }]
            : [entry],
        ),
      })),
    /payment-receipt/,
  ],
  [
    'every message that was asked for has an end',
    'it is forgotten',
    (the) =>
      the.withLife((life) => ({
        ...life,
        entries: life.entries.filter(
          ({ fact }) => fact.type === 'message-requested' || !('messageId' in fact),
        ),
      })),
  ],
  [
    'what the history says of a message is what became of it',
    'it was claimed and no more',
    (the) =>
      the.withEntries(({ fact }) => !['message-sent', 'message-outcome'].includes(fact.type)),
    /was claimed and has no end/,
  ],
  [
    'what the history says of a message is what became of it',
    'it is said to have been refused',
    (the) =>
      the.withLife((life) => ({
        ...life,
        entries: life.entries.flatMap((entry) => refusedInstead(entry)),
      })),
    /said not to have left/,
  ],
  [
    'what the history says of a message is what became of it',
    'it is said to be in doubt, and then to have been refused',
    (the) =>
      the.withLife((life) => ({
        ...life,
        entries: life.entries.flatMap((entry) => refusedInstead(entry).flatMap(afterDoubt)),
      })),
    /said not to have left/,
  ],
];

/** The same steps, as if each contact had told the offer of its day. */
const withOffers = (life: Life): Life => ({
  ...life,
  entries: life.entries.map((entry) => {
    const { fact, at } = entry;
    if (fact.type !== 'message-claimed' || fact.purpose.kind !== 'regua-step') return entry;
    const [day, owed] = [localDate(at.slice(0, 10)), centavos(100)];
    const offer = {
      offerId: 'a-vista',
      forDate: day,
      validUntil: day,
      owed,
      total: owed,
      parcels: 0,
    };
    return { ...entry, fact: { ...fact, purpose: { ...fact.purpose, offer } } };
  }),
});

/** A refusal, after another delivery had written a doubt. */
const afterDoubt = (entry: HistoryEntry): readonly HistoryEntry[] =>
  entry.fact.type === 'message-refused'
    ? [{ ...entry, fact: { ...entry.fact, type: 'message-uncertain' } }, entry]
    : [entry];

/** The same line, as if the channel had turned the message away. */
function refusedInstead(entry: HistoryEntry): readonly HistoryEntry[] {
  const { fact } = entry;
  if (fact.type === 'message-outcome') return [];
  if (fact.type !== 'message-sent') return [entry];
  const { messageId, credorId, channel } = fact;
  return [
    { ...entry, fact: { type: 'message-refused', messageId, credorId, channel, detail: '' } },
  ];
}
