import type { Fact } from '#shared/domain/history/entry.ts';
import { MessageId, TemplateId } from '#shared/domain/values/ids.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const NEWS =
  'every payment is thanked for once at most, and all news of an agreement are told once';
const HEARD = 'whoever has an address hears of every turn of their agreement';

/** Thanks and news that were told too often, or to nobody. */
export const NEWS_BREACHES: readonly BreachExample[] = [
  [
    NEWS,
    'somebody is thanked for nothing',
    (the) => the.afterwards(...said(the, 'a', { kind: 'payment-receipt' })),
    /0 payments found a debt/,
  ],
  [
    NEWS,
    'nobody is thanked',
    (the) => ({
      lives: the.evidence.lives.map((life) => ({
        ...life,
        entries: life.entries.filter(({ fact }) => !isThanks(fact)),
      })),
    }),
    /[1-9] payments found a debt, 0 thanks/,
  ],
  [
    HEARD,
    'nobody is told that it is signed',
    (the) => the.afterwards(the.agreed()),
    /nobody is told that d{20} is signed/,
  ],
  [
    HEARD,
    'it is told as broken, when it was signed',
    (the) => the.afterwards(the.agreed(), ...said(the, 'a', newsOf(the, 'broken'))),
    /nobody is told that d{20} is signed/,
  ],
  [
    NEWS,
    'an agreement is confirmed twice',
    (the) => {
      const signed = newsOf(the, 'signed');
      return the.afterwards(...said(the, 'a', signed), ...said(the, 'b', signed));
    },
    /was told 2 times/,
  ],
];

const newsOf = (the: Tampering, news: 'signed' | 'broken') => ({
  kind: 'agreement-notice' as const,
  agreementId: the.agreed().agreementId,
  news,
});

const said = (
  the: Tampering,
  id: string,
  purpose: Extract<Fact, { type: 'message-requested' }>['purpose'],
): readonly Fact[] => [
  {
    type: 'message-requested',
    ...message(the, id),
    ...the.ids(),
    templateId: TemplateId.parse('agradecimento-email'),
    purpose,
  },
  { type: 'message-uncertain', ...message(the, id), detail: '' },
];

const message = (the: Tampering, id: string) => ({
  messageId: MessageId.parse(id.repeat(20)),
  credorId: the.ids().credorId,
  channel: 'email' as const,
});

const isThanks = (fact: Fact): boolean =>
  fact.type === 'message-requested' && fact.purpose.kind === 'payment-receipt';
