import * as z from 'zod';
import { FlagRequest } from '#events/api/contact.ts';
import { flagDebtor, unflagDebtor } from '#shared/domain/debtor/flag-debtor.ts';
import { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { replanJoined } from '#shared/table/replan-joined.ts';
import { contextOf, recordDecision } from '../record-decision.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

export const setFlag = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/flags',
  operationId: 'setFlag',
  summary: 'Marca a pessoa como falecida, menor de idade ou superendividada, com a evidência',
  description:
    'Vale em todos os credores. `deceased` e `minor`: nada mais é enviado, e o que está registrado em órgãos é retirado. ' +
    '`hardship` (Lei 14.181/2021): a cobrança automática para, recibos seguem, e nenhum registro começa. Repetir não muda nada.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: FlagRequest,
  answer: null,
  async handle(deps, call) {
    const { flag, evidence } = call.body;
    await recordDecision(deps, call, call.params.debtorId, (record, cause) =>
      flagDebtor(record, flag, evidence, cause),
    );
    await replanJoined(deps, call.params.debtorId, contextOf(call));
  },
});

export const liftFlag = route({
  method: 'DELETE',
  path: '/api/debtors/{debtorId}/flags/{flag}',
  operationId: 'liftFlag',
  summary: 'Retira uma marca que não vale, ou não vale mais; a régua volta a andar',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ debtorId: DebtorId, flag: DebtorFlag }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    const { debtorId, flag } = call.params;
    await recordDecision(deps, call, debtorId, (record) => ({ facts: unflagDebtor(record, flag) }));
  },
});
