import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { atTime, instantAt, LocalDateTime, toInstant } from '#shared/domain/values/zone.ts';

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

/** As `Moment`, from gateways that write UTC without saying so. */
export const UtcMoment = z
  .string()
  .transform((text) => (/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`))
  .pipe(Moment);

/** `2026-03-16 23:59:59`, in Brasília, the seconds dropped; one that names its offset is taken at its word. */
export const BrasiliaMoment = z.union([
  Moment,
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/)
    .transform((text) => text.slice(0, 16).replace(' ', 'T'))
    .pipe(LocalDateTime)
    .transform((local) => toInstant(local, 'America/Sao_Paulo')),
]);

/** Seconds since 1970. */
export const EpochSeconds = z
  .int()
  .min(EARLIEST_MS / 1_000)
  .max(LATEST_MS / 1_000 - 1)
  .transform((seconds) => instantAt(seconds * 1_000));
