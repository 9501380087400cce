import { type ToldOffer, tellOffer } from '#shared/domain/agreement/told-offer.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import type { Choice } from '#shared/domain/next-action/choice.ts';
import { decideNextAction } from '#shared/domain/next-action/decide-next-action.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { chooseMessage, isResting } from './choose-message.ts';
import type { PlannedStep } from './next-step.ts';
import type { PlanRules } from './plan-rules.ts';
import type { StepOf } from './step.ts';

/** What every fact about a step names. */
export type Rung = Pick<
  FactOf<'step-skipped'>,
  'credorId' | 'agreementId' | 'stepId' | 'anchor' | 'heardAt' | 'byCarteira'
>;

/** A step that is taken now, and how many contacts its ladder has for the debtor in the thirty days from now on. */
export type DueStep = PlannedStep & { readonly contactsAhead: number };

type Said = {
  readonly outcome: 'requested' | 'held' | 'skipped';
  readonly facts: readonly Fact[];
};

/**
 * What becomes of a step that says something: the one of its messages that experience chooses, or else the first that may
 * reach the debtor, is asked for, or the step waits for it, or it is passed over.
 *
 * @param cause the key of the alarm that rang, of which the message's id is made
 */
export function saidByStep(
  record: RegisteredRecord,
  step: StepOf<'message'> | StepOf<'offer'>,
  { moment, contactsAhead }: DueStep,
  rung: Rung,
  cause: string,
  rules: PlanRules,
  now: Instant,
): Said {
  const { debtor } = record;
  const { credorId, agreementId, ...place } = rung;
  const passedOver = (reasons: FactOf<'step-skipped'>['reasons']): Said => ({
    outcome: 'skipped',
    facts: [{ type: 'step-skipped', ...rung, reasons }],
  });
  const { policy, money: moneyRules = RULES_WITHOUT_SERIES, offers } = rules;
  const offerPolicy = offers?.get(credorId) ?? null;
  const offer =
    step.kind === 'offer'
      ? tellOffer(record, credorId, { policy, moneyRules, offerPolicy }, now)
      : null;
  if (step.kind === 'offer' && offer === null) return passedOver(['no-offer']);

  const held = (until: Instant, reasons: FactOf<'step-held'>['reasons']): Said => {
    const day = (at: Instant) => localDateOf(at, debtor.zone);
    const tooLate = step.catchUp === 'skip' && day(until) > day(moment);
    return tooLate
      ? passedOver(reasons)
      : { outcome: 'held', facts: [{ type: 'step-held', ...rung, reasons, until }] };
  };
  const requested = (message: RequestedMessage, choice: Choice | null): Said => {
    const messageId = messageIdOf(debtor.debtorId, cause);
    const sent = step.messages.findIndex(({ templateId }) => templateId === message.templateId);
    const before = step.messages.slice(0, Math.max(0, sent)).map(({ templateId }) => templateId);
    const resting = before.filter((templateId) => isResting(policy, credorId, templateId));
    const request = {
      type: 'message-requested' as const,
      messageId,
      credorId,
      ...message,
      ...(resting.length > 0 && { resting }),
    };
    const purpose = purposeOf({ ...place, ...(agreementId && { agreementId }) }, offer, choice);
    return { outcome: 'requested', facts: [{ ...request, purpose }] };
  };

  const question = { record, credorId, agreementId, purpose: PURPOSE, policy, now };
  // Reminders of an agreement are what was agreed on: nothing is left to choose.
  const nextActions = agreementId ? undefined : rules.nextActions?.get(credorId);
  const sendable = step.messages.filter(
    ({ templateId }) => !isResting(policy, credorId, templateId),
  );
  const action = decideNextAction(sendable, question, nextActions, {
    ...place,
    contactsAhead,
  });
  switch (action.kind) {
    case 'contact': {
      const { channel, templateId, contactId } = action.offer;
      return requested({ channel, templateId, contactId }, action.choice);
    }
    case 'wait':
      return held(action.until, [action.reason]);
    case 'spare':
      return passedOver([action.because]);
    case 'ladder':
  }
  const chosen = chooseMessage(step.messages, question);
  switch (chosen.answer) {
    case 'send': {
      const { answer: _, ...message } = chosen;
      return requested(message, action.choice);
    }
    case 'hold':
      return held(chosen.until, chosen.reasons);
    case 'never':
      return passedOver(chosen.reasons);
  }
}

const PURPOSE = 'regua-step' as const;
type RequestedMessage = Pick<FactOf<'message-requested'>, 'channel' | 'templateId' | 'contactId'>;

const purposeOf = (
  place: Omit<Rung, 'credorId'>,
  offer: ToldOffer | null,
  choice: Choice | null,
) => ({
  kind: PURPOSE,
  ...place,
  ...(offer && { offer }),
  ...(choice && { choice }),
});
