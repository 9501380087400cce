import * as z from 'zod';
import { WaitingBoletos, WaitingRemessaRequest, WrittenWaitingRemessa } from '#events/api/cnab.ts';
import { Role } from '#events/api/configuration.ts';
import { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';
import { lookAtWaiting, nextSequence, waitingView } from '../waiting-boletos.ts';
import { writeWaitingRemessa } from '../write-waiting-remessa.ts';
import { noBillingAccount } from './billing-account.ts';
import { remessaAnswer } from './remessas.ts';

export const listWaitingBoletos = route({
  method: 'GET',
  path: '/api/remessas/waiting',
  operationId: 'listWaitingBoletos',
  summary: 'Os boletos que esperam pela próxima remessa, e os que não podem ir, com o porquê',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: WaitingBoletos,
  async handle(deps, { user, at, query: { credorId } }) {
    requireCredor(user, credorId);
    const today = localDateOf(at, BOOK_ZONE);
    const { waiting } = await lookAtWaiting(deps, credorId, today);
    const items = waiting.map((one) => waitingView(one));
    return { items, nextSequence: await nextSequence(deps, credorId) };
  },
});

export const writeRemessaOfWaiting = route({
  method: 'POST',
  path: '/api/remessas/waiting',
  operationId: 'writeWaitingRemessa',
  summary: 'Escreve a remessa dos boletos que esperam: numera, registra e dá baixa',
  description:
    'Os números saem da série da conta de cobrança. O que não pode ir volta em `leftOut`, linha a linha, com o porquê: sem ' +
    'endereço, vencido, já pago. Até 500 de cada vez. O mesmo `sequence` devolve a mesma remessa.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: WaitingRemessaRequest,
  answer: WrittenWaitingRemessa,
  async handle(deps, { user, at, body }) {
    const { credorId } = body;
    requireCredor(user, credorId);
    const account = await readConfig(deps.table, BillingAccount, 'billing-account', credorId);
    if (!account) throw noBillingAccount(credorId);
    const by = `user:${user.userId}`;
    const { remessa, leftOut } = await writeWaitingRemessa(deps, body, account.document, {
      by,
      at,
    });
    return { ...(await remessaAnswer(deps, remessa)), leftOut };
  },
});
