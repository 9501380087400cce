import * as z from 'zod';
import { Role, UnreconciledList, type UnreconciledView } from '#events/api/configuration.ts';
import { decideBy, isOverdue } from '#shared/domain/payment/decide-by.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { unreconciledIdOf } from '#shared/domain/payment/unreconciled-id.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { listUnreconciled } from '#shared/table/unreconciled.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const listUnreconciledMoney = route({
  method: 'GET',
  path: '/api/unreconciled',
  operationId: 'listUnreconciled',
  summary: 'Dinheiro que espera por uma pessoa: pago a mais, pago de novo ou sem cobrança',
  description:
    'O que passou do dia de decidir vem primeiro. O que não se sabe de que credor é aparece só para quem acompanha todos os credores.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: UnreconciledList,
  async handle({ table }, { user, at, query: { credorId } }) {
    requireCredor(user, credorId);
    const lists = await Promise.all([
      listUnreconciled(table, credorId),
      user.credores === 'all' ? listUnreconciled(table, 'unknown') : [],
    ]);
    const waiting = lists.flat();
    const today = localDateOf(at, 'America/Sao_Paulo');
    const late = (entry: Unreconciled) => Number(isOverdue(entry, today));
    return {
      items: waiting
        .toSorted((a, b) => late(b) - late(a))
        .map((entry) => viewOf(entry, wentBackOf(entry, waiting), today)),
    };
  },
});

const WORDS: Readonly<Record<Unreconciled['kind'], readonly [label: string, note: string]>> = {
  overpaid: [
    'Pago a mais',
    'Sobrou depois de quitar as dívidas. Devolva, ou combine com o devedor.',
  ],
  duplicate: ['Pago de novo', 'Nada era devido quando o dinheiro chegou. Devolva pelo gateway.'],
  unmatched: [
    'Sem cobrança',
    'Não é de nenhuma cobrança nossa. Procure o pagador no gateway e diga de quem é.',
  ],
  'refund-unmatched': [
    'Devolução sem pagamento',
    'Voltou mais dinheiro do que veio, ou de um pagamento que ainda não se sabe de quem é. Confira no gateway.',
  ],
  'chargeback-unmatched': [
    'Estorno sem pagamento',
    'O banco do pagador levou mais do que veio, ou de um pagamento que ainda não se sabe de quem é. Confira no gateway e, sabendo o pagamento, registre o estorno.',
  ],
  'reversal-unmatched': [
    'Estorno desfeito sem pagamento',
    'Voltou dinheiro de um estorno, mas o pagamento é desconhecido. Confira no gateway.',
  ],
  contested: [
    'Contestação a conferir',
    'O valor não foi dito, e nada mudou aqui. Veja no painel do gateway o que é e até quando se pode responder. Se o banco levou o dinheiro, registre o estorno; se não, encerre a linha.',
  ],
};

const ACTIONS: Readonly<Record<Unreconciled['kind'], z.infer<typeof UnreconciledView>['actions']>> =
  {
    overpaid: ['apply', 'give-back'],
    duplicate: ['apply', 'give-back'],
    unmatched: ['match', 'give-back', 'dismiss'],
    'refund-unmatched': ['dismiss'],
    'chargeback-unmatched': ['charge-back', 'dismiss'],
    'reversal-unmatched': ['dismiss'],
    contested: ['charge-back', 'dismiss'],
  };

/** More returns of one payment than anybody reads stand as lines of their own anyway. */
const RETURNS_TOLD_MAX = 3;

/** What the gateway told to have gone back of money that nobody knows the owner of. */
function wentBackOf(
  { paymentId }: Unreconciled,
  waiting: readonly Unreconciled[],
): readonly Unreconciled[] {
  return waiting.filter(
    ({ ofPayment, kind }) => ofPayment === paymentId && kind !== 'reversal-unmatched',
  );
}

/** As its panel names it. */
function contestIn({ contest, gateway }: Unreconciled): string {
  if (contest === undefined) return '';
  const { contestId, gatewayPaymentId } = contest;
  const of = gatewayPaymentId === null ? 'um pagamento' : `o pagamento ${gatewayPaymentId}`;
  const as = contestId === null ? '' : ` (${contestId})`;
  return `${gateway} avisou que ${of} foi contestado${as}. `;
}

const viewOf = (
  waiting: Unreconciled,
  returns: readonly Unreconciled[],
  today: LocalDate,
): z.input<typeof UnreconciledView> => {
  const { paymentId, kind, gateway, amount, paidAt, debtorId, mayBeOf = [] } = waiting;
  const [label, words] = WORDS[kind];
  const told = returns.slice(0, RETURNS_TOLD_MAX);
  const back = told.map((entry) => formatReais(entry.amount)).join(' e ');
  const more = waiting.continues
    ? ' É mais do que veio no mesmo pagamento: quem disser de quem é uma das linhas diz de todas.'
    : '';
  const note =
    back === ''
      ? `${contestIn(waiting)}${words}${more}`
      : `${words} Já voltou: ${back}, que se abate ao dizer de quem é.`;
  const money = { paymentId, kind, label, gateway, amount, paidAt, debtorId, note };
  const deadline = { decideBy: decideBy(waiting), isOverdue: isOverdue(waiting, today) };
  return { id: unreconciledIdOf(waiting), ...money, mayBeOf, ...deadline, actions: ACTIONS[kind] };
};
