import * as z from 'zod';
import { CredorId, ReplyId } from '#shared/domain/values/ids.ts';
import { epochMsOf, instantAt, LATEST_MS } from '#shared/domain/values/zone.ts';
import type { WaitingReply } from './waiting-reply.ts';

/** Where a reply of the list stands, in one word that fits an address: credor, moment, reply. */
export type ReplyPlace = Pick<WaitingReply, 'credorId' | 'receivedAt' | 'replyId'>;

export const waitingReplyIdOf = ({ credorId, receivedAt, replyId }: ReplyPlace): string =>
  `${credorId}.${epochMsOf(receivedAt)}.${replyId}`;

/** The id as an address brings it. */
export const WaitingReplyId = z
  .string()
  .max(120)
  .transform((text, context): ReplyPlace => {
    const [credor, moment = '', reply, ...rest] = text.split('.');
    const credorId = CredorId.safeParse(credor).data;
    const replyId = ReplyId.safeParse(reply).data;
    const isMoment = /^\d{1,13}$/.test(moment) && Number(moment) <= LATEST_MS;
    if (!credorId || !replyId || !isMoment || rest.length > 0) {
      context.addIssue('não é o id de uma resposta; use o que a lista traz');
      return z.NEVER;
    }
    return { credorId, receivedAt: instantAt(Number(moment)), replyId };
  });
