import * as z from 'zod';
import type { GatewayEvent, Subject } from './gateway.ts';

/** What we ask a gateway about without having been told to, kept where webhooks are so that it goes their way. */
const Question = z.object({
  gatewayPaymentId: z.string().min(1).max(90).nullable(),
  txid: z.string().min(1).max(40).nullable(),
});

export const writeQuestion = (subject: Subject): string => JSON.stringify(subject);

/** @throws ZodError when it is none of ours: a programmer's error */
export const readQuestion = (body: string): GatewayEvent => ({
  kind: 'look-up',
  ...Question.parse(JSON.parse(body)),
});
