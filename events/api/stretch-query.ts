import * as z from 'zod';
import { CredorId } from '#shared/domain/values/ids.ts';
import { daysBetween, LocalDate } from '#shared/domain/values/local-date.ts';

/**
 * A credor's days from one to another, both included, or so many around today when none is given.
 *
 * @param longest how many days may be asked for by their ends
 * @param daysMax how many may be asked for by their number
 */
export const stretchQuery = (longest: number, daysMax: number) =>
  z
    .strictObject({
      credorId: CredorId,
      from: LocalDate.optional(),
      to: LocalDate.optional(),
      days: z.coerce.number().int().min(1).max(daysMax).default(30),
    })
    .refine(({ from, to }) => (from === undefined) === (to === undefined), {
      path: ['to'],
      error: 'informe o começo e o fim, ou nenhum dos dois',
    })
    .refine(({ from, to }) => !from || !to || (from <= to && daysBetween(from, to) < longest), {
      path: ['to'],
      error: `escolha um fim que não venha antes do começo, e no máximo ${longest} dias`,
    });
