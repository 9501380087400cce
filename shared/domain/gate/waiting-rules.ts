import { caseOf } from '#shared/domain/case/case-figures.ts';
import { afterPauses } from '#shared/domain/case/pause.ts';
import { placesToHeed } from '#shared/domain/debtor/place.ts';
import { boletoMayComeUntil } from '#shared/domain/payment/may-still-come.ts';
import { keptOf } from '#shared/domain/payment/payment.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { lastDayNow, openPromisesOf } from '#shared/domain/promise/promise-figures.ts';
import type { Uf } from '#shared/domain/values/uf.ts';
import { addMinutes, type Instant, toInstantOn } from '#shared/domain/values/zone.ts';
import { capAllowsFrom, lastCounted } from './caps.ts';
import { openMinutesOn } from './contact-hours.ts';
import type { Cap } from './contact-policy.ts';
import { holds, STOP_LOOK_AGAIN_MINUTES } from './contact-stop.ts';
import { isInForce } from './dated-rule.ts';
import { type LocalMoment, localMoment } from './local-moment.ts';
import { bindsChannel } from './named-channels.ts';
import type { WaitingQuestion } from './question.ts';
import type { GateReason } from './reason.ts';
import type { RuleScope } from './rule-scope.ts';

export type WaitingRule = {
  readonly reason: GateReason;
  readonly scope: RuleScope;
  /** The first moment from this one on that the rule allows; its own `at` when there is nothing against it. */
  readonly allowsFrom: (question: WaitingQuestion, moment: LocalMoment) => Instant;
};

const MINUTES_PER_DAY = 1_440;

/** What only time cures, in the order in which people want to hear it. */
export const WAITING_RULES: readonly WaitingRule[] = [
  { reason: 'switched-off', scope: 'everything', allowsFrom: afterStop },
  { reason: 'daily-cap', scope: 'attempts', allowsFrom: withinCaps('day') },
  { reason: 'weekly-cap', scope: 'attempts', allowsFrom: withinCaps('week') },
  { reason: 'monthly-cap', scope: 'attempts', allowsFrom: withinCaps('month') },
  { reason: 'minimum-interval', scope: 'collection', allowsFrom: afterInterval },
  { reason: 'payment-clearing', scope: 'collection', allowsFrom: afterClearing },
  { reason: 'payment-unmatched', scope: 'collection', allowsFrom: afterSuspicion },
  { reason: 'recent-payment', scope: 'collection', allowsFrom: afterPayment },
  { reason: 'recent-conversation', scope: 'collection', allowsFrom: afterConversation },
  { reason: 'promised', scope: 'collection', allowsFrom: afterPromise },
  { reason: 'asked-later', scope: 'collection', allowsFrom: afterHourAsked },
  { reason: 'paused', scope: 'protection', allowsFrom: afterPause },
  {
    reason: 'outside-hours',
    scope: 'unasked',
    allowsFrom: openWherever(({ isRestDay }) => !isRestDay),
  },
  {
    reason: 'holiday',
    scope: 'unasked',
    allowsFrom: openWherever(({ isRestDay }) => isRestDay),
  },
];

/** A stop has no end that anybody knows: whoever it holds is looked at again a little later, and as often as it takes. */
function afterStop(question: WaitingQuestion, { at }: LocalMoment): Instant {
  const { policy, now } = question;
  const isStopped = policy.stops?.some(({ scope }) => holds(scope, question));
  return isStopped ? later(at, addMinutes(now, STOP_LOOK_AGAIN_MINUTES)) : at;
}

function withinCaps(per: Cap['per']): WaitingRule['allowsFrom'] {
  return ({ policy, record, channel }, moment) => {
    let allowed = moment.at;
    for (const cap of policy.caps) {
      if (cap.per !== per || !bindsChannel(cap.channels, channel)) continue;
      allowed = later(allowed, capAllowsFrom(cap, record.debtor, moment));
    }
    return allowed;
  };
}

function afterInterval({ policy, record }: WaitingQuestion, { at, date }: LocalMoment): Instant {
  const last = lastCounted(record.debtor);
  const rule = policy.minimumInterval;
  if (last === undefined || !isInForce(rule, date)) return at;
  return later(at, addMinutes(last.at, rule.minutes));
}

/**
 * Ends by itself: nobody need say that the money never came. A boleto that has just ended may have been paid on its last day,
 * which banks tell some business days later.
 */
function afterClearing(question: WaitingQuestion, { at, date, zone }: LocalMoment): Instant {
  const { record, credorId, policy } = question;
  const clearing = caseOf(record, credorId)?.clearing;
  const boleto = boletoMayComeUntil(record, credorId, date, policy);
  return [clearing?.clearsBy ?? null, boleto]
    .filter((last) => last !== null)
    .reduce((allowed, last) => later(allowed, toInstantOn(addDays(last, 1), 0, zone)), at);
}

/** Until somebody has decided whose it is. Bounded: a stranger's money silences nobody for ever. */
function afterSuspicion({ record, credorId }: WaitingQuestion, { at, zone }: LocalMoment): Instant {
  return (caseOf(record, credorId)?.suspected ?? []).reduce(
    (allowed, { heldUntil }) => later(allowed, toInstantOn(addDays(heldUntil, 1), 0, zone)),
    at,
  );
}

/** A payment that was given back or withdrawn counts no longer. */
function afterPayment(question: WaitingQuestion, { at, date }: LocalMoment): Instant {
  const rule = question.policy.restAfterPayment;
  let allowed = at;
  if (!isInForce(rule, date)) return allowed;
  for (const payment of question.record.payments) {
    if (payment.credorId !== question.credorId || keptOf(payment) === 0) continue;
    allowed = later(allowed, addMinutes(payment.paidAt, rule.hours * 60));
  }
  return allowed;
}

/** Whoever spoke with the team is left alone by everybody for a while. */
function afterConversation({ policy, record }: WaitingQuestion, moment: LocalMoment): Instant {
  const { at, date } = moment;
  const spoken = record.debtor.lastConversation;
  const rule = policy.restAfterConversation;
  return spoken && isInForce(rule, date) ? later(at, addMinutes(spoken.at, rule.hours * 60)) : at;
}

/** Whoever named a day is left alone until it and its tolerance are over. */
function afterPromise({ record, credorId }: WaitingQuestion, { at, zone }: LocalMoment): Instant {
  return openPromisesOf(record, credorId).reduce(
    (allowed, promise) =>
      later(allowed, toInstantOn(lastDayNow(record, promise), MINUTES_PER_DAY, zone)),
    at,
  );
}

/** Nobody is called, by a person or a machine, before the hour that they named to this credor. */
function afterHourAsked(question: WaitingQuestion, { at }: LocalMoment): Instant {
  const { record, credorId, channel } = question;
  const callback = channel === 'voice' ? caseOf(record, credorId)?.callback : undefined;
  return callback ? later(at, callback.from) : at;
}

/** Ends by itself on the day that the team named. */
function afterPause({ record, credorId }: WaitingQuestion, { at }: LocalMoment): Instant {
  return afterPauses(caseOf(record, credorId) ?? {}, at);
}

/** Open in every place where the person may live, by the clock of each. */
function openWherever(isMeant: (moment: LocalMoment) => boolean): WaitingRule['allowsFrom'] {
  return (question, moment) =>
    placesToHeed(question.record.debtor).reduce((allowed, { uf, zone }) => {
      const there = zone === moment.zone ? moment : localMoment(moment.at, zone, question.policy);
      return isMeant(there) ? later(allowed, openFrom(question, uf, there)) : allowed;
    }, moment.at);
}

/** The moment itself, the opening later that day, or the next midnight. */
function openFrom(
  { policy, channel }: WaitingQuestion,
  uf: Uf | null,
  { at, date, minute, zone }: LocalMoment,
): Instant {
  const open = openMinutesOn(policy, uf, channel, date);
  if (open === null || minute >= open.closesAt) return toInstantOn(date, MINUTES_PER_DAY, zone);
  return minute >= open.opensAt ? at : toInstantOn(date, open.opensAt, zone);
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
