import * as z from 'zod';
import { TriedTextList } from '#events/api/template.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { readTextTests } from '#shared/table/text-tests.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const NEWEST = 50;

export const listTextTests = route({
  method: 'GET',
  path: '/api/text-tests',
  operationId: 'listTextTests',
  summary: `Os últimos ${NEWEST} testes de textos em nome de um credor: quem pediu, para onde, quanto custou o que houve e o que o canal contou depois`,
  description:
    'O custo está no livro de custos, no passo `text-test`. Nenhum deles foi a um devedor.',
  roles: ['admin', 'gestor', 'auditor'],
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: TriedTextList,
  async handle({ table }, { user, query: { credorId } }) {
    requireCredor(user, credorId);
    return { items: [...(await readTextTests(table, credorId, { limit: NEWEST }))] };
  },
});
