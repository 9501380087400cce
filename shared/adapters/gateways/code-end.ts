import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, toInstantOn } from '#shared/domain/values/zone.ts';
import type { ChargeOrder } from './gateway.ts';

/** The midnight in Brasília that ends a day, at which what is payable on that day ends. */
export const endOfDayInBrasilia = (date: LocalDate): Instant =>
  toInstantOn(addDays(date, 1), 0, 'America/Sao_Paulo');

/**
 * When a gateway is to let a Pix code end. One of today's value lives through tomorrow, so that whoever asks at night
 * has a day to pay; one whose value stands until a later day lives to the end of that.
 */
export const codeEndOf = ({ forDate, payableUntil }: ChargeOrder): Instant =>
  endOfDayInBrasilia(payableUntil === forDate ? addDays(forDate, 1) : payableUntil);
