import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { atTime, instantAt, toInstant } from '#shared/domain/values/zone.ts';

const EARLIEST_MS = Date.parse('2000-01-01T00:00:00Z');
const LATEST_MS = Date.parse('2200-01-01T00:00:00Z');

/** A moment with its offset, whatever the number of decimals. */
export const Moment = z.iso.datetime({ offset: true }).transform((text, context) => {
  const epochMs = Date.parse(text);
  if (epochMs >= EARLIEST_MS && epochMs < LATEST_MS) return instantAt(epochMs);
  context.addIssue('not a moment at which a Pix can be');
  return z.NEVER;
});

/** A day without a time stands for its noon in Brasília, which falls on that day in every zone of Brazil. */
export const Day = LocalDate.transform((date) =>
  toInstant(atTime(date, '12:00'), 'America/Sao_Paulo'),
);
