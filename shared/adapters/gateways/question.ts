import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';
import type { GatewayEvent, Stretch, Subject } from './gateway.ts';

/** What we ask a gateway about without having been told to, kept where webhooks are so that it goes their way. */
const AboutPayment = z.object({
  gatewayPaymentId: z.string().min(1).max(90).nullable(),
  txid: z.string().min(1).max(40).nullable(),
});
const AboutStretch = z.object({
  from: Instant,
  until: Instant,
  page: z.int().min(0),
  returned: z.literal(true).optional(),
});

export const writeQuestion = (subject: Subject): string => JSON.stringify(subject);

export const writeStretch = ({ from, until, page, returned }: Stretch): string =>
  JSON.stringify({ from, until, page, returned });

/** Names it among the questions of a day, so that it is asked once. */
export const stretchId = ({ from, page, returned }: Stretch): string =>
  returned ? `returned-${from}-${page}` : `received-${page}`;

/** @throws ZodError when it is none of ours: a programmer's error */
export function readQuestion(body: string): GatewayEvent {
  const question: unknown = JSON.parse(body);
  const stretch = AboutStretch.safeParse(question);
  return stretch.success
    ? { kind: 'look-through', ...stretch.data }
    : { kind: 'look-up', ...AboutPayment.parse(question) };
}
