import * as z from 'zod';
import { DebtBatch, DebtBatchResult } from '#events/api/import.ts';
import { importBatch } from '../import-batch.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const postDebts = route({
  method: 'POST',
  path: '/api/debts',
  operationId: 'importDebts',
  summary: 'Importa até 500 dívidas enviadas em JSON',
  description:
    'Cada linha traz os mesmos campos que uma linha do arquivo, em texto e com os mesmos nomes de coluna, e passa ' +
    'pelas mesmas regras. O número da linha conta a partir de 1. Repetir o pedido, com ou sem o cabeçalho ' +
    '`Idempotency-Key`, não importa nada duas vezes: cada dívida é conhecida pelo código do credor, e uma linha ' +
    'repetida responde o mesmo que da primeira vez.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: z.strictObject(DebtBatch.shape),
  answer: DebtBatchResult,
  async handle(deps, call) {
    requireCredor(call.user, call.body.credorId);
    const idempotencyKey = call.request.headers['idempotency-key'] ?? '';
    return { results: await importBatch(deps, call.body, idempotencyKey, call.at) };
  },
});
