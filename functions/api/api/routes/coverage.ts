import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { CoverageView } from '#events/api/coverage.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { countCoverage, isWhole } from '#shared/table/count-coverage.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const readCoverage = route({
  method: 'GET',
  path: '/api/coverage',
  operationId: 'readCoverage',
  summary:
    'Cobertura de contato: quem pode ser alcançado, por qual canal, e o que falta no cadastro',
  description:
    'Conta os casos com dívida em aberto de cada carteira. Quem não tem canal (`people` menos `reached`) não recebe nada ' +
    'da régua. Até 100.000 casos é a contagem do momento. Um livro maior é contado por várias chamadas: enquanto `isWhole` for falso, chame de novo; ' +
    'inteira, a contagem serve por dez minutos, e `asOf` diz quando começou.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: CoverageView,
  async handle({ table }, { user, at, query: { credorId } }) {
    requireCredor(user, credorId);
    const count = await countCoverage(table, credorId, at);
    const { startedAt: asOf, lines } = count;
    return { credorId, asOf, isWhole: isWhole(count), lines };
  },
});
