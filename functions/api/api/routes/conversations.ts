import * as z from 'zod';
import { ConversationRequest } from '#events/api/contact.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { recordDecision } from '../record-decision.ts';
import { debtorNotFound, Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const recordConversation = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/conversations',
  operationId: 'recordConversation',
  summary: 'Registra que a equipe falou com a própria pessoa; ela descansa o que diz a política',
  description: 'O descanso vale para todos os credores. `spokeAt` falta quando foi agora.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: ConversationRequest,
  answer: null,
  async handle(deps, call) {
    const { user, at, params, body } = call;
    const { credorId, via, spokeAt = at } = body;
    requireCredor(user, credorId);
    if (spokeAt > at) {
      throw new Refusal(
        400,
        'Pedido inválido',
        `O campo "spokeAt" veio como ${spokeAt}, que ainda não chegou; envie o momento da conversa, ou nada se foi agora.`,
      );
    }
    await recordDecision(deps, call, params.debtorId, (record) => {
      if (!caseOf(record, credorId)) throw debtorNotFound();
      return { facts: [{ type: 'right-person-reached', credorId, via, spokeAt }] };
    });
  },
});
