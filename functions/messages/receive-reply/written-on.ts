import type { InboundMessage } from '#shared/adapters/inbound/inbound-message.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf, type Zone } from '#shared/domain/values/zone.ts';

/**
 * The day on which somebody wrote, from which their words count: `amanhã` is the next one, however much later a queue, a retry or
 * a replay of dead letters hands it over. Where the channel does not tell, or its clock is ahead, it is the day on which it is taken in.
 */
export const writtenOn = (
  { writtenAt }: Pick<InboundMessage, 'writtenAt'>,
  now: Instant,
  zone: Zone,
): LocalDate => localDateOf(writtenAt !== null && writtenAt < now ? writtenAt : now, zone);
