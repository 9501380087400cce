import * as z from 'zod';
import { PromiseRequest } from '#events/api/agreement.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { promiseFor } from '../promise-for.ts';
import { recordDecision } from '../record-decision.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const recordPromise = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/promises',
  operationId: 'recordPromise',
  summary: 'Registra o dia em que o devedor prometeu pagar; até ele ninguém cobra',
  description: 'Com uma promessa de pé, o dia dela muda, tantas vezes quantas a política permite.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: PromiseRequest,
  answer: null,
  async handle(deps, call) {
    const { user, at, params, body } = call;
    const { credorId, date } = body;
    requireCredor(user, credorId);
    await recordDecision(deps, call, params.debtorId, async (record) => ({
      facts: [await promiseFor(deps, record, credorId, date, at)],
    }));
  },
});
