import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { ReplyList } from '#events/api/reply.ts';
import { REPLY_INTENT_NAMES } from '#shared/domain/reply/intent.ts';
import { waitingReplyIdOf } from '#shared/domain/reply/waiting-reply-id.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { readReplies } from '#shared/table/read-replies.ts';
import { listWaitingReplies } from '#shared/table/waiting-replies.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const listReplies = route({
  method: 'GET',
  path: '/api/replies',
  operationId: 'listReplies',
  summary: 'Respostas de devedores que esperam por uma pessoa, da mais antiga para a mais nova',
  description:
    'No máximo 200. Com vários devedores, eles dividem o endereço, e ninguém disse ainda quem escreveu.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: ReplyList,
  async handle({ table }, { user, query: { credorId } }) {
    requireCredor(user, credorId);
    const replies = await readReplies(table, await listWaitingReplies(table, credorId));
    return {
      items: replies.map((reply) => {
        const { receivedAt, channel, intent, debtors, text } = reply;
        return {
          id: waitingReplyIdOf(reply),
          credorId,
          receivedAt,
          channel,
          intent,
          label: REPLY_INTENT_NAMES[intent],
          reasons: reply.reasons.map(({ rule, words }) => (words ? `${rule}: “${words}”` : rule)),
          debtors,
          text,
        };
      }),
    };
  },
});
