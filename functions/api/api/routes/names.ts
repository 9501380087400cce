import * as z from 'zod';
import { NameRequest } from '#events/api/contact.ts';
import { correctName } from '#shared/domain/debtor/correct-name.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { parsePersonName } from '#shared/domain/values/person-name.ts';
import { recordDecision } from '../record-decision.ts';
import { debtorNotFound, Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';

export const setName = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/name',
  operationId: 'setName',
  summary: 'Corrige o nome da pessoa, com o que mostra o nome certo (LGPD art. 18, III)',
  description:
    'Vale em todos os credores. Daqui em diante os arquivos são comparados com este nome. Repetir não muda nada.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: NameRequest,
  answer: null,
  async handle(deps, call) {
    const name = parsePersonName(call.body.name);
    if (!name.ok) throw new Refusal(400, 'Nome inválido', `name: ${name.reason}.`);
    const { evidence } = call.body;
    await recordDecision(deps, call, call.params.debtorId, (record, cause, profile) => {
      if (profile === null) throw debtorNotFound();
      return correctName(record, profile, { name: name.value, evidence }, cause);
    });
  },
});
