import * as z from 'zod';
import { OptOutRequest } from '#events/api/debtor.ts';
import { optOut } from '#shared/domain/portal/choose-channel.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { recordDecision } from '../record-decision.ts';
import { NO_PARAMETERS, route } from '../route.ts';

export const recordOptOut = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/opt-outs',
  operationId: 'recordOptOut',
  summary: 'Registra que o devedor não quer mais receber por um canal',
  description: 'Vale para a pessoa, em todos os credores. Repetir não muda nada.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: z.strictObject(OptOutRequest.shape),
  answer: null,
  async handle(deps, call) {
    const { params, body } = call;
    await recordDecision(deps, call, params.debtorId, (record) => ({
      facts: optOut(record, body.channel, 'operator'),
    }));
  },
});
