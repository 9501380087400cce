import { CashFlowQuery, CashFlowView } from '#events/api/cash-flow.ts';
import { Role } from '#events/api/configuration.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { composeCashFlow, KEPT_RATE_DAYS } from '#shared/domain/report/cash-flow.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readSnapshots } from '#shared/table/portfolio-snapshots.ts';
import { readKpis } from '#shared/table/read-kpis.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const FORMULA = `Recebido ÷ previsto nos ${KEPT_RATE_DAYS} dias anteriores a hoje, no máximo 100%.`;

export const readCashFlow = route({
  method: 'GET',
  path: '/api/cash-flow',
  operationId: 'readCashFlow',
  summary: 'Fluxo de caixa: o previsto e o recebido, dia a dia',
  description:
    'Previsto: cobranças emitidas, parcelas, promessas e dívidas no dia em que vencem, conforme a foto de cada noite. ' +
    'Provável: previsto × taxa de cumprimento, e promessas pela taxa delas. O que já venceu está no aging.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: CashFlowQuery,
  body: NO_BODY,
  answer: CashFlowView,
  async handle({ table }, { user, at, query }) {
    const { credorId, days } = query;
    requireCredor(user, credorId);
    const today = localDateOf(at, BOOK_ZONE);
    const { from = addDays(today, -days), to = addDays(today, days) } = query;
    const first = earlier(from, addDays(today, -KEPT_RATE_DAYS));
    const last = earlier(to, today);
    const [counters, pictures] = await Promise.all([
      readKpis(table, credorId, first, last),
      readSnapshots(table, credorId, first, today),
    ]);
    const flow = composeCashFlow({ from, to }, today, counters, pictures);
    return { credorId, keptRateFormula: FORMULA, ...flow };
  },
});

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
