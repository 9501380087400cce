import * as z from 'zod';
import { CalculationPaper, CalculationView } from '#events/api/calculation.ts';
import { Role } from '#events/api/configuration.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { type AmountDue } from '#shared/domain/debt/amount-due.ts';
import { isOpen } from '#shared/domain/debt/debt.ts';
import { valuedOn } from '#shared/domain/debt/valued-on.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { DebtId, DebtorId } from '#shared/domain/values/ids.ts';
import { formatDate, LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import type { ApiDeps } from '../api-deps.ts';
import { ownRecord } from '../own-record.ts';
import { notFound, Refusal } from '../refusal.ts';
import { type Call, NO_BODY, route } from '../route.ts';

const asked = {
  method: 'GET',
  roles: Role.options,
  params: z.strictObject({ debtorId: DebtorId, debtId: DebtId }),
  query: z.strictObject({ on: LocalDate.optional() }),
  body: NO_BODY,
} as const;

const WHICH_DAYS =
  'Sem `on`, o valor de hoje. Um dia antes do último pagamento da dívida, ou a mais de um ano, é recusado (409).';

export const readCalculation = route({
  ...asked,
  path: '/api/debtors/{debtorId}/debts/{debtId}/calculation',
  operationId: 'readCalculation',
  summary: 'A memória de cálculo de uma dívida em aberto, no dia pedido',
  description: WHICH_DAYS,
  answer: CalculationView,
  async handle(deps, call) {
    const { due, on } = await calculationFor(deps, call);
    const { debt, memory, daysLate, principal, correction, fine, interest } = due;
    const { debtId, externalId, description, dueDate } = debt;
    return {
      debtId,
      externalId,
      description,
      on,
      dueDate,
      daysLate,
      principal,
      correction,
      fine,
      interest,
      honorarios: due.honorarios,
      discount: due.discount,
      total: due.total,
      lines: memory,
    };
  },
});

export const readCalculationPaper = route({
  ...asked,
  path: '/api/debtors/{debtorId}/debts/{debtId}/calculation/paper',
  operationId: 'readCalculationPaper',
  summary: 'A memória de cálculo de uma dívida em aberto, em PDF (base64)',
  description: WHICH_DAYS,
  answer: CalculationPaper,
  async handle(deps, call) {
    const { due, profile, on, today } = await calculationFor(deps, call);
    const { document: credor } = await deps.config.read(Credor, 'credor', due.debt.credorId);
    // Drawing is only started where a paper is drawn: no other answer waits for it.
    const { calculationPaper } = await import('#shared/paper/calculation-paper.ts');
    const pdf = await calculationPaper({ credor, profile, due, on, madeOn: today });
    return { name: `memoria-${due.debt.debtId}-${on}`, pdf: Buffer.from(pdf).toString('base64') };
  },
});

type Found = {
  readonly due: AmountDue;
  readonly profile: Profile | null;
  readonly on: LocalDate;
  readonly today: LocalDate;
};

/** @throws Refusal with 404 for a debt that is not the reader's, and with 409 where nothing is open or the day cannot be told */
async function calculationFor(
  { table, config }: ApiDeps,
  {
    user,
    at,
    params: { debtorId, debtId },
    query: { on },
  }: Call & {
    readonly params: { readonly debtorId: DebtorId; readonly debtId: DebtId };
    readonly query: { readonly on?: LocalDate | undefined };
  },
): Promise<Found> {
  const loaded = await loadDebtor(table, debtorId);
  const own = ownRecord(loaded, user);
  const debt = own.debts.find((known) => known.debtId === debtId);
  if (!debt) throw notFound('Dívida não encontrada', 'O devedor não tem dívida com este código.');
  if (!isOpen(debt)) {
    throw new Refusal(
      409,
      'Nada em aberto',
      'Esta dívida está quitada, em acordo ou retirada: não há o que calcular. O cálculo de um acordo está no termo dele.',
    );
  }
  const today = localDateOf(at, own.debtor.zone);
  const valued = valuedOn(own, debt, on ?? null, today, await readMoneyRules(config));
  if (valued.outcome === 'valued') return { ...valued, profile: loaded.profile, today };
  const [from, to] = [formatDate(valued.from), formatDate(valued.to)];
  throw new Refusal(
    409,
    'Dia fora do que se pode calcular',
    `O valor desta dívida pode ser calculado de ${from} a ${to}: antes disso ela era outra, e depois as taxas não são conhecidas. Escolha um dia entre os dois em \`on\`.`,
  );
}
