import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { CoverageView } from '#events/api/coverage.ts';
import { type CoverageLine, emptyLine, withCase } from '#shared/domain/report/coverage-report.ts';
import { type CarteiraId, CredorId } from '#shared/domain/values/ids.ts';
import { allCases } from '#shared/table/read-cases.ts';
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
    'da régua.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: CoverageView,
  async handle({ table }, { user, query: { credorId } }) {
    requireCredor(user, credorId);
    const lines = new Map<CarteiraId, CoverageLine>();
    for await (const known of allCases(table, credorId)) {
      if (known.openDebts === 0) continue;
      const { carteiraId } = known;
      lines.set(carteiraId, withCase(lines.get(carteiraId) ?? emptyLine(carteiraId), known));
    }
    return { credorId, lines: [...lines.values()] };
  },
});
