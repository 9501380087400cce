import * as z from 'zod';
import {
  GiveBackRequest,
  MatchRequest,
  OverpaidRequest,
  ResolutionReason,
} from '#events/api/money.ts';
import { applyOverpaid } from '#shared/domain/payment/apply-overpaid.ts';
import { BY_HAND } from '#shared/domain/payment/by-hand.ts';
import { refundPayment } from '#shared/domain/payment/refund.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { UnreconciledId, unreconciledIdOf } from '#shared/domain/payment/unreconciled-id.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { type Centavos, formatReais } from '#shared/domain/values/money.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { findUnmatchedParts } from '#shared/table/unreconciled.ts';
import { closeUnreconciled } from '#shared/table/close-unreconciled.ts';
import type { ApiDeps } from '../api-deps.ts';
import { moveMoney } from '../move-money.ts';
import { otherKind, ownEntry, resolvedBefore } from '../own-entry.ts';
import { Refusal } from '../refusal.ts';
import { type Call, NO_PARAMETERS, route } from '../route.ts';
import { matchToDebtor, releaseSuspects, resolutionOf } from '../unreconciled-decisions.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ id: UnreconciledId });

export const matchUnreconciled = route({
  method: 'POST',
  path: '/api/unreconciled/{id}/match',
  operationId: 'matchUnreconciled',
  summary: 'Diz de que devedor é o dinheiro que chegou sem cobrança; ele abate o que a pessoa deve',
  description:
    'Quem mais esperava por este dinheiro volta à régua. Só para quem acompanha todos os credores.',
  roles: ['admin', 'gestor', 'operador'],
  params,
  query: NO_PARAMETERS,
  body: MatchRequest,
  answer: null,
  async handle(deps, call) {
    const { user, params, body } = call;
    requireCredor(user, body.credorId);
    const entry = await ownEntry(deps, user, params.id);
    if (entry.kind !== 'unmatched')
      throw otherKind('só dinheiro sem cobrança tem dono a descobrir');
    if (entry.status === 'open') await matchToDebtor(deps, call, entry, body);
    const now = await ownEntry(deps, user, params.id);
    if (now.resolution?.debtorId !== body.debtorId) throw resolvedBefore(now);
    // A return that was told in this very moment found no owner yet, and waits.
    await matchToDebtor(deps, call, now, body);
    const parts = await findUnmatchedParts(deps.table, now.continues ?? now.paymentId);
    const others = parts.filter(({ paymentId }) => paymentId !== now.paymentId);
    for (const line of [now, ...others])
      if (line.status === 'resolved') await releaseSuspects(deps, call, line);
  },
});

export const dismissUnreconciled = route({
  method: 'POST',
  path: '/api/unreconciled/{id}/dismiss',
  operationId: 'dismissUnreconciled',
  summary: 'Encerra um valor que não é de ninguém daqui, ou que foi tratado fora, e diz por quê',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: ResolutionReason,
  answer: null,
  async handle(deps, call) {
    const entry = await ownEntry(deps, call.user, call.params.id);
    if (isOverpaid(entry)) throw otherKind('o que sobrou de um pagamento se devolve ou se aplica');
    await closeEntry(deps, call, entry, 'dismissed', call.body.reason);
  },
});

export const giveBackUnreconciled = route({
  method: 'POST',
  path: '/api/unreconciled/{id}/give-back',
  operationId: 'giveBackUnreconciled',
  summary: 'Registra que o valor foi devolvido por fora, isto é, sem aviso do gateway',
  description:
    'Uma devolução feita pelo gateway chega sozinha: não a registre aqui. `amount` é o valor visto na lista.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: GiveBackRequest,
  answer: null,
  async handle(deps, call) {
    const { amount, reason } = call.body;
    const entry = await ownEntry(deps, call.user, call.params.id);
    if (!isOverpaid(entry)) return closeEntry(deps, call, entry, 'given-back', reason);
    const rules = await readMoneyRules(deps.config);
    const { paymentId } = entry;
    await moveMoney(deps, call, causeOf(entry), (record) => {
      const payment = record.payments.find((known) => known.paymentId === paymentId);
      if (payment?.overpaid === 0) return null;
      if (payment?.overpaid !== amount) throw changedAmount(payment?.overpaid ?? entry.amount);
      const refundId = `${BY_HAND}${call.request.id}`.slice(0, 80);
      const answer = refundPayment(record, { paymentId, refundId, amount }, rules);
      if (answer.outcome !== 'refunded') throw changedAmount(payment.overpaid);
      return { fact: answer.fact };
    });
  },
});

export const applyUnreconciled = route({
  method: 'POST',
  path: '/api/unreconciled/{id}/apply',
  operationId: 'applyUnreconciled',
  summary: 'Aplica o que foi pago a mais em outras dívidas do mesmo devedor com o mesmo credor',
  description:
    'Abate como no dia em que o dinheiro chegou. O que ainda sobrar continua a conciliar.',
  roles: ['admin', 'gestor', 'operador'],
  params,
  query: NO_PARAMETERS,
  body: OverpaidRequest,
  answer: null,
  async handle(deps, call) {
    const entry = await ownEntry(deps, call.user, call.params.id);
    if (!isOverpaid(entry)) throw otherKind('só o que sobrou de um pagamento se aplica');
    const rules = await readMoneyRules(deps.config);
    const ask = { paymentId: entry.paymentId, debtIds: call.body.debtIds };
    await moveMoney(deps, call, causeOf(entry), (record) => {
      const answer = applyOverpaid(record, ask, rules);
      if (answer.outcome === 'applied') return { fact: answer.fact };
      const payment = record.payments.find(({ paymentId }) => paymentId === ask.paymentId);
      const isDone = ask.debtIds.every((id) => payment?.debtIds?.includes(id));
      if (isDone) return null;
      throw new Refusal(
        409,
        'Nada a aplicar',
        'Estas dívidas não estão abertas com este credor, ou já não sobra nada do pagamento. Atualize a lista.',
      );
    });
  },
});

const causeOf = (entry: OverpaidEntry) => ({
  debtorId: entry.debtorId,
  cause: `unreconciled:${unreconciledIdOf(entry)}`,
});

type OverpaidEntry = Unreconciled & { readonly debtorId: DebtorId };

const isOverpaid = (entry: Unreconciled): entry is OverpaidEntry =>
  (entry.kind === 'overpaid' || entry.kind === 'duplicate') && entry.debtorId !== null;

async function closeEntry(
  deps: ApiDeps,
  call: Call,
  entry: Unreconciled,
  outcome: 'dismissed' | 'given-back',
  reason: string,
): Promise<void> {
  const resolution = resolutionOf(call, outcome, reason);
  const isNew =
    entry.status === 'open' && (await closeUnreconciled(deps.table, { ...entry, resolution }));
  // With whomever it named until it was closed.
  const now = await ownEntry(deps, call.user, entry);
  if (!isNew && now.resolution?.outcome !== outcome) throw resolvedBefore(now);
  await releaseSuspects(deps, call, now);
}

const changedAmount = (overpaid: Centavos): Refusal =>
  new Refusal(
    409,
    'O valor mudou',
    `Agora sobram ${formatReais(overpaid)} deste pagamento. Atualize a lista e confira.`,
  );
