import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { Overview, OverviewQuery } from '#events/api/overview.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { composeOverview } from '#shared/domain/report/overview.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readSnapshots } from '#shared/table/portfolio-snapshots.ts';
import { readKpis } from '#shared/table/read-kpis.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const readOverview = route({
  method: 'GET',
  path: '/api/overview',
  operationId: 'readOverview',
  summary: 'Visão geral da carteira de um credor, com a fórmula de cada número',
  description: 'Os contadores vão até agora; a carteira em aberto é a foto da última noite.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject(OverviewQuery.shape),
  body: NO_BODY,
  answer: Overview,
  async handle({ table }, { user, at, query: { credorId, days } }) {
    requireCredor(user, credorId);
    const to = localDateOf(at, BOOK_ZONE);
    const from = addDays(to, 1 - days);
    const [counters, pictures] = await Promise.all([
      readKpis(table, credorId, from, to),
      readSnapshots(table, credorId, from, to),
    ]);
    return { credorId, ...composeOverview({ from, to }, counters, pictures) };
  },
});
