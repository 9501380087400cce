import * as z from 'zod';
import { LanguageRequest } from '#events/api/contact.ts';
import { chooseLanguage } from '#shared/domain/debtor/preferred-language.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { recordDecision } from '../record-decision.ts';
import { NO_PARAMETERS, route } from '../route.ts';

export const setLanguage = route({
  method: 'PUT',
  path: '/api/debtors/{debtorId}/language',
  operationId: 'setLanguage',
  summary: 'Anota em que língua a pessoa quer receber mensagens, porque ela o pediu à equipe',
  description:
    'Vale em todos os credores e antes do que os arquivos disserem. Textos que não existem nessa língua seguem em português. Repetir não muda nada.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: LanguageRequest,
  answer: null,
  async handle(deps, call) {
    const { language } = call.body;
    await recordDecision(deps, call, call.params.debtorId, (record) => ({
      facts: chooseLanguage(record, language, 'team'),
    }));
  },
});
