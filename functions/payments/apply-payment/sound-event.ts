import type { KnownEvent } from '#shared/adapters/gateways/gateway.ts';
import { WRITTEN_AMOUNT_MAX } from '#shared/domain/values/money.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';

/** Gateways that tell days and no hours mean noon, and clocks differ: more than a day ahead is no clock's fault. */
const AHEAD_MINUTES = 24 * 60;

/** No payment, return or chargeback is of nothing, or of more than any bank moves: a person must look at the body. */
class UnsoundAmount extends OwnError {
  override readonly name = 'UnsoundAmount';
  constructor(kind: KnownEvent['kind']) {
    super(`the amount of a ${kind} event is zero or above ${WRITTEN_AMOUNT_MAX} centavos`);
  }
}

/** What has not happened yet would bear interest until then, and hold every contact: a person must look at the body. */
class UnsoundMoment extends OwnError {
  override readonly name = 'UnsoundMoment';
  constructor(kind: KnownEvent['kind']) {
    super(`a ${kind} event is dated more than a day ahead`);
  }
}

/**
 * What no gateway can mean, whoever signed it.
 *
 * @throws UnsoundAmount, or UnsoundMoment when the event is more than a day after `now`
 */
export function checkSound(event: KnownEvent, now: Instant): void {
  if ('amount' in event && (event.amount === 0 || event.amount > WRITTEN_AMOUNT_MAX)) {
    throw new UnsoundAmount(event.kind);
  }
  const moment = momentOf(event);
  if (moment !== null && moment > addMinutes(now, AHEAD_MINUTES)) {
    throw new UnsoundMoment(event.kind);
  }
}

function momentOf(event: KnownEvent): Instant | null {
  switch (event.kind) {
    case 'paid':
    case 'clearing':
      return event.paidAt;
    case 'refunded':
    case 'refunded-in-all':
      return event.refundedAt;
    case 'chargeback':
      return event.chargedBackAt;
    case 'chargeback-reversed':
      return event.reversedAt;
    case 'contested':
    case 'ignored':
    case 'unreadable':
      return null;
  }
}
