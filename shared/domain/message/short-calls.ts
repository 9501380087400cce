import { localDate } from '#shared/domain/values/local-date.ts';

/**
 * A call that is over this soon is a short one, and whoever makes many of them has their numbers blocked: Anatel counts those of up to
 * six seconds, whoever hangs up, and those that end in a mailbox.
 */
export const SHORT_CALLS = {
  secondsMax: 6,
  validFrom: localDate('2024-06-01'),
  source: 'Anatel, Despacho Decisório 22/2024/RCTS/SRC, de 26/04/2024',
} as const;
