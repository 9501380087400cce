import * as z from 'zod';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { CarteiraId, CredorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { ContactWay } from './contact-way.ts';
import type { WaitingQuestion } from './question.ts';

/** Held messages are looked at again after so long, so that is how late one may be once the stop is lifted. */
export const STOP_LOOK_AGAIN_MINUTES = 30;

/** What a stop holds: everything, a channel, what one credor sends, or what it sends to one of its carteiras. */
export const StopScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('channel'), channel: ContactWay }),
  z.strictObject({ kind: z.literal('credor'), credorId: CredorId }),
  z.strictObject({ kind: z.literal('carteira'), credorId: CredorId, carteiraId: CarteiraId }),
]);
export type StopScope = z.infer<typeof StopScope>;

/** The kill switch, pulled: nothing within its scope leaves until somebody lifts it. */
export const ContactStop = z.object({
  stopId: z.string().min(1).max(100),
  scope: StopScope,
  reason: z.string().min(3).max(200),
  since: Instant,
  by: z.string().max(90),
});
export type ContactStop = z.infer<typeof ContactStop>;

export const STOPS_MAX = 100;
/** All stops that are set, as one document: every version of it says who pulled or lifted what, and when. */
export const ContactStops = z.object({ stops: z.array(ContactStop).max(STOPS_MAX) });
export type ContactStops = z.infer<typeof ContactStops>;

export const CONTACT_STOPS_ID = 'br';
export const NO_STOPS: ContactStops = { stops: [] };

/** One scope is one stop: pulling it twice changes nothing. */
export function stopIdOf(scope: StopScope): string {
  switch (scope.kind) {
    case 'all':
      return 'all';
    case 'channel':
      return `channel.${scope.channel}`;
    case 'credor':
      return `credor.${scope.credorId}`;
    case 'carteira':
      return `carteira.${scope.credorId}.${scope.carteiraId}`;
  }
}

/** Whether a stop holds a message of this credor to this person by this channel. */
export function holds(
  scope: StopScope,
  { record, credorId, channel }: Pick<WaitingQuestion, 'record' | 'credorId' | 'channel'>,
): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'channel':
      return scope.channel === channel;
    case 'credor':
      return scope.credorId === credorId;
    case 'carteira':
      return (
        scope.credorId === credorId && caseOf(record, credorId)?.carteiraId === scope.carteiraId
      );
  }
}

/** Whether a stop holds what is sent in this credor's name by this channel to nobody's debtor: a test of a text. */
export const holdsTests = (
  scope: StopScope,
  { credorId, channel }: Pick<WaitingQuestion, 'credorId' | 'channel'>,
): boolean =>
  scope.kind === 'all' ||
  (scope.kind === 'channel' && scope.channel === channel) ||
  (scope.kind === 'credor' && scope.credorId === credorId);
