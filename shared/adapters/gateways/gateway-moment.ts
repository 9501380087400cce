import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { atTime, instantAt, toInstant } from '#shared/domain/values/zone.ts';

/** A moment with its offset, whatever the number of decimals. */
export const Moment = z.iso
  .datetime({ offset: true })
  .transform((text) => instantAt(Date.parse(text)));

/** A day without a time stands for its noon in Brasília, which falls on that day in every zone of Brazil. */
export const Day = LocalDate.transform((date) =>
  toInstant(atTime(date, '12:00'), 'America/Sao_Paulo'),
);
