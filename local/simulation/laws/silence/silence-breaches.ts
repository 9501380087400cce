import { GateReason } from '#shared/domain/gate/reason.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { listingIdOf } from '#shared/domain/values/derive-ids.ts';
import { MessageId, StepId, TemplateId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { others } from '#local/simulation/laws/examples/made-up-deeds.ts';
import { SILENCE_LAWS } from './silence-laws.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const [REASON = ''] = SILENCE_LAWS.map(({ name }) => name);
const HOUR_MS = 3_600_000;

type Why = FactOf<'step-skipped'>['reasons'][number];

/** Nobody can tell these from the facts. */
const UNTOLD: ReadonlySet<string> = new Set([
  'text-resting',
  'no-consent',
  'contact-unconfirmed',
  'channel-busy',
]);
/** What was true of nobody at a moment at which a message might leave, and did. */
const LIES: readonly Why[] = [
  ...GateReason.options.filter((reason) => !UNTOLD.has(reason)),
  'missed',
  'merged',
  'jumped',
  'in-pause',
  'overridden',
  'left-out',
  'no-contact',
];

/** Somebody is left in peace for a reason that there is not. */
export const SILENCE_BREACHES: readonly BreachExample[] = [
  ...LIES.map(
    (reason): BreachExample => [
      REASON,
      `a step is passed over for no reason but the name of one (${reason})`,
      (the) => the.knowing(skipped(the, [reason])),
      new RegExp(`step-skipped, because of ${reason}, which was not so`),
    ],
  ),
  [
    REASON,
    'a step is held by a switch that was lifted an hour ago',
    (the) => {
      const at = epochMsOf(the.contact.at);
      const lifted = { from: at - 3 * HOUR_MS, until: at - HOUR_MS };
      const pulled = [{ scope: { kind: 'all' as const }, ...lifted }];
      return { ...the.knowing(held(the, ['switched-off'])), pulled };
    },
    /step-held, because of switched-off/,
  ],
  [
    REASON,
    'a mark that was taken back still silences',
    (the) =>
      the.knowing(
        { type: 'debtor-flagged', flag: 'hardship', noteId: null },
        { type: 'debtor-unflagged', flag: 'hardship' },
        skipped(the, ['hardship']),
      ),
    /because of hardship/,
  ],
  [
    REASON,
    'thanks are held because of what only collecting is counted for',
    (the) =>
      the.knowing({
        ...message(the, { kind: 'payment-receipt' }),
        type: 'message-held',
        templateId: TemplateId.parse('agradecimento-email'),
        reasons: ['minimum-interval'],
        until: the.contact.at,
      }),
    /payment-receipt .*because of minimum-interval/,
  ],
  [
    REASON,
    'a message is withheld because another channel was left',
    (the) =>
      the.knowing(
        { type: 'opted-out', channel: others(the), via: 'portal' },
        {
          ...message(the, the.contact.claim.purpose),
          type: 'message-withheld',
          reasons: ['opted-out'],
        },
      ),
    /message-withheld, because of opted-out, which was not so/,
  ],
  [
    REASON,
    'a step is passed over because one of its channels was left',
    (the) =>
      the.knowing(
        { type: 'opted-out', channel: others(the), via: 'portal' },
        skipped(the, ['opted-out']),
      ),
    /and (email|sms) was open/,
  ],
  [
    REASON,
    'a step is held for what two channels have each a half of',
    (the) =>
      the.withLife((life) => {
        const index = the.indexOfClaim(life);
        const [claim] = life.entries.slice(index);
        if (!claim) throw new Error('the message of the examples was claimed');
        const at = addMinutes(claim.at, 30);
        const from = addMinutes(at, 120);
        const { credorId } = the.ids();
        const facts: readonly Fact[] = [
          { type: 'callback-asked', credorId, from, via: 'reply' },
          held(the, ['daily-cap', 'asked-later']),
        ];
        const entries = facts.map((fact) => ({ ...claim, at, fact }));
        return { ...life, entries: life.entries.toSpliced(index + 1, 0, ...entries) };
      }),
    /which no channel had at once/,
  ],
  ...(['d-mais-25-tarefa', 'd-mais-38-oferta', 'visitou-e-nao-pagou'] as const).map(
    (stepId): BreachExample => [
      REASON,
      `the condition of a step is read the wrong way round (${stepId})`,
      (the) => withConditionOf(the, StepId.parse(stepId)),
      /because of condition-not-met, which was not so/,
    ],
  ),
  [
    REASON,
    'a notice is withheld though what it tells of is still to be listed',
    (the) => {
      const listingIds = [listingIdOf(the.contact.life.debtorId, 0)];
      const purpose = { kind: 'listing-notice' as const, listingIds, proofBy: the.day() };
      const why = { type: 'message-withheld' as const, reasons: ['debt-changed' as const] };
      return the.knowing({ ...message(the, purpose), ...why });
    },
    /listing-notice .*because of debt-changed/,
  ],
];

const place = ({ contact: { claim } }: Tampering) => {
  const { purpose, credorId } = claim;
  if (purpose.kind !== 'regua-step') throw new Error('the message of the examples is a step');
  const { stepId, anchor } = purpose;
  return { credorId, stepId, anchor };
};

const skipped = (the: Tampering, reasons: Why[]): FactOf<'step-skipped'> => ({
  type: 'step-skipped',
  ...place(the),
  reasons,
});

const held = (the: Tampering, reasons: FactOf<'step-held'>['reasons']): FactOf<'step-held'> => ({
  type: 'step-held',
  ...place(the),
  reasons,
  until: addMinutes(the.contact.at, 60),
});

const message = (
  { contact: { claim } }: Tampering,
  purpose: FactOf<'message-held'>['purpose'],
) => ({
  messageId: MessageId.parse('m'.repeat(20)),
  credorId: claim.credorId,
  channel: claim.channel,
  purpose,
});

/** As if a step of a debt that is late and worth a call had been passed over, though nobody promised anything. */
function withConditionOf(the: Tampering, stepId: StepId): Partial<Evidence> {
  const dueDate = addDays(the.day(), -30);
  const passed = { ...skipped(the, ['condition-not-met']), stepId, anchor: dueDate };
  const late = the.debtCorrected({ dueDate, principal: centavos(50_000) });
  return the.knowing(late, passed);
}
