import type { FactOf } from '#shared/domain/history/entry.ts';
import type { Choice } from '#shared/domain/next-action/choice.ts';
import { StudyId } from '#shared/domain/experiment/study.ts';
import { ArmId, CarteiraId } from '#shared/domain/values/ids.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, instantAt } from '#shared/domain/values/zone.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const DAY_MINUTES = 1_440;
const DAY = 'a step waits for a better hour of its own day, and for no other day';
const LADDER = 'whoever is on the plain ladder stays there, and nobody else comes to it';
const COUNTED = 'whoever is contacted by choice or on the plain ladder was counted for that before';
const ANSWER =
  'a payment is put down to one contact of the week before it, and a contact to one payment';

/** The message of the examples as a contact that came about this way. */
function chosen(the: Tampering, plain: boolean): FactOf<'message-claimed'> {
  const { claim } = the.contact;
  const { purpose } = claim;
  if (purpose.kind !== 'regua-step') throw new Error('the message of the examples is a step');
  const choice: Choice = { segment: 'd0-s2', slot: 'early', propensity: 1 };
  return { ...claim, purpose: { ...purpose, choice: plain ? { ...choice, plain } : choice } };
}

/** The case of the examples as one that is counted for a way of choosing. */
const counted = (the: Tampering, armId: string): FactOf<'arm-assigned'> => ({
  type: 'arm-assigned',
  credorId: the.contact.claim.credorId,
  carteiraId: CarteiraId.parse('inicial'),
  studyId: StudyId.parse('escolha:99'),
  armId: ArmId.parse(armId),
  measure: { days: 30, capAmount: centavos(200_000) },
});

/** A payment of today that is said to follow the message of the examples, which left so many days ago. */
function answering(the: Tampering, nth: number, daysAgo: number): FactOf<'payment-applied'> {
  const { messageId, channel, credorId } = the.contact.claim;
  const { at } = the.contact;
  return {
    type: 'payment-applied',
    paymentId: paymentIdOf('sandbox', `exemplo ${nth}`),
    credorId,
    gateway: 'sandbox',
    chargeId: null,
    amount: centavos(1),
    paidAt: addMinutes(at, daysAgo * DAY_MINUTES),
    allocations: [],
    overpaid: centavos(1),
    ledgers: [],
    answers: { messageId, at, channel, segment: 'd0-s2', slot: 'early' },
  };
}

export const CHOICE_BREACHES: readonly BreachExample[] = [
  [
    DAY,
    'it waits for the day after tomorrow',
    (the) => {
      const { purpose, credorId } = the.contact.claim;
      if (purpose.kind !== 'regua-step') throw new Error('the message of the examples is a step');
      const { stepId, anchor } = purpose;
      const until = addMinutes(instantAt(the.evidence.now), 2 * DAY_MINUTES);
      const reasons = ['better-hour' as const];
      return the.afterwards({ type: 'step-held', credorId, stepId, anchor, reasons, until });
    },
    /waits from/,
  ],
  [
    LADDER,
    'a message leaves by each of them',
    (the) => the.afterwards(chosen(the, true), chosen(the, false)),
    /both ladders/,
  ],
  [
    COUNTED,
    'a contact by choice is counted for the plain ladder',
    (the) => the.afterwards(counted(the, 'regua'), chosen(the, false)),
    /is counted for regua/,
  ],
  [
    COUNTED,
    'a contact by choice is counted for nothing',
    (the) => the.afterwards(chosen(the, false)),
    /is counted for nothing/,
  ],
  [
    ANSWER,
    'two payments follow one contact',
    (the) => the.afterwards(answering(the, 1, 1), answering(the, 2, 1)),
    /is put down to/,
  ],
  [
    ANSWER,
    'the contact left nine days before',
    (the) => the.afterwards(answering(the, 1, 9)),
    /is put down to/,
  ],
];
