import { Role } from '#events/api/configuration.ts';
import { CostQuery, CostView } from '#events/api/cost.ts';
import { composeCosts } from '#shared/domain/cost/compose-costs.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readCosts } from '#shared/table/read-costs.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const readCostLedger = route({
  method: 'GET',
  path: '/api/costs',
  operationId: 'readCostLedger',
  summary:
    'Custo das mensagens, consultas e registros por mês, dia, carteira, canal, passo da régua e grupo de experimento',
  description:
    'Cada mensagem fica lançada ao preço do dia em que saiu; mudar a tabela depois não muda o que foi lançado. ' +
    'Custo por real recuperado: custo ÷ pagamentos menos devoluções e estornos que valem, na carteira e no dia em que o dinheiro se moveu.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: CostQuery,
  body: NO_BODY,
  answer: CostView,
  async handle({ table }, { user, at, query }) {
    const { credorId, days } = query;
    requireCredor(user, credorId);
    const today = localDateOf(at, BOOK_ZONE);
    const { from = addDays(today, 1 - days), to = today } = query;
    return { credorId, from, to, ...composeCosts(await readCosts(table, credorId, from, to)) };
  },
});
