import { hash } from 'node:crypto';
import * as z from 'zod';
import { DebtBatch, DebtBatchResult } from '#events/api/import.ts';
import { importIdOf } from '#shared/domain/values/derive-ids.ts';
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
    const { body, at, request, user } = call;
    requireCredor(user, body.credorId);
    // The same batch under the same key is the same import.
    const sent = JSON.stringify([request.headers['idempotency-key'] ?? '', body.rows]);
    const importId = importIdOf(`api/${body.credorId}`, hash('sha256', sent));
    return { results: await importBatch(deps, body, { importId, at, firstRow: 1 }) };
  },
});
