import * as z from 'zod';
import { ChargeBackRequest, WinRequest } from '#events/api/money.ts';
import { keptNote } from '#shared/domain/debtor/note.ts';
import { chargeBack, reverseChargeback } from '#shared/domain/payment/chargeback.ts';
import { BY_HAND, isByHand, UNDONE } from '#shared/domain/payment/by-hand.ts';
import { keptOf, type Payment } from '#shared/domain/payment/payment.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { UnreconciledId, unreconciledIdOf } from '#shared/domain/payment/unreconciled-id.ts';
import { DebtorId, PaymentId } from '#shared/domain/values/ids.ts';
import { type Centavos, formatReais } from '#shared/domain/values/money.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { otherKind, ownEntry, resolvedBefore } from '../own-entry.ts';
import { moveMoney } from '../move-money.ts';
import { ownPayment } from '../own-payment.ts';
import { Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { resolutionOf } from '../unreconciled-decisions.ts';

export const chargeBackUnreconciled = route({
  method: 'POST',
  path: '/api/unreconciled/{id}/charge-back',
  operationId: 'chargeBackUnreconciled',
  summary: 'Registra como estorno de um pagamento a contestação que só uma pessoa vê no gateway',
  description:
    'O que o pagamento quitou volta a ser devido. `amount` é no máximo o que resta do pagamento. Se o gateway ainda avisar do mesmo estorno, nada conta duas vezes. Só para quem acompanha todos os credores.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ id: UnreconciledId }),
  query: NO_PARAMETERS,
  body: ChargeBackRequest,
  answer: null,
  async handle(deps, call) {
    const { user, params, body } = call;
    const { debtorId, paymentId, amount, reason } = body;
    const { kind } = await ownEntry(deps, user, params.id);
    if (kind !== 'contested' && kind !== 'chargeback-unmatched')
      throw otherKind('só uma contestação, ou um estorno sem pagamento, se registra como estorno');
    const rules = await readMoneyRules(deps.config);
    const chargebackId = `${BY_HAND}${params.id.paymentId}`;
    const cause = `unreconciled:${unreconciledIdOf(params.id)}`;
    await moveMoney(deps, call, { debtorId, cause }, async (record) => {
      const entry = await ownEntry(deps, user, params.id);
      const payment = ownPayment(record, user, paymentId);
      const known = payment.chargebacks?.find((one) => one.chargebackId === chargebackId);
      if (known?.amount === amount) return null;
      if (entry.status !== 'open' || known) throw resolvedBefore(entry);
      requireRoom(entry, payment, amount);
      const answer = chargeBack(record, { paymentId, chargebackId, amount }, rules);
      if (answer.outcome !== 'charged-back') throw tooMuch(amount, keptOf(payment));
      const resolution = { ...resolutionOf(call, 'charged-back', reason), debtorId };
      const { noteId, notes } = keptNote(reason, debtorId, cause);
      return {
        fact: { ...answer.fact, ...(noteId && { noteId }) },
        vault: { notes },
        closes: [{ ...entry, resolution }],
      };
    });
  },
});

export const winChargeback = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/payments/{paymentId}/win',
  operationId: 'winChargeback',
  summary: 'Desfaz um estorno registrado pela equipe: a contestação foi ganha, e o dinheiro voltou',
  description:
    'O pagamento volta a quitar o que tinha quitado. Um estorno que o gateway avisou, ele mesmo avisa quando se desfaz.',
  roles: ['admin', 'gestor', 'operador'],
  params: z.strictObject({ debtorId: DebtorId, paymentId: PaymentId }),
  query: NO_PARAMETERS,
  body: WinRequest,
  answer: null,
  async handle(deps, call) {
    const { debtorId, paymentId } = call.params;
    const { chargebackId, reason } = call.body;
    const rules = await readMoneyRules(deps.config);
    const cause = `won:${chargebackId}`;
    await moveMoney(deps, call, { debtorId, cause }, (record) => {
      const { chargebacks = [] } = ownPayment(record, call.user, paymentId);
      const known = chargebacks.find((one) => one.chargebackId === chargebackId);
      if (!known || !isByHand(chargebackId) || chargebackId === UNDONE)
        throw notByHand(chargebackId);
      const answer = reverseChargeback(record, { paymentId, chargebackId }, rules);
      if (answer.outcome !== 'chargeback-reversed') return null;
      const { noteId, notes } = keptNote(reason, debtorId, cause);
      return { fact: { ...answer.fact, ...(noteId && { noteId }) }, vault: { notes } };
    });
  },
});

/** @throws Refusal with 409 where the line cannot be of this payment, is taken there already, or tells of more than is left of it */
function requireRoom(
  { gateway, returned }: Unreconciled,
  payment: Payment,
  amount: Centavos,
): void {
  if (gateway !== payment.gateway) {
    throw new Refusal(
      409,
      'O pagamento é de outro gateway',
      `paymentId: a contestação veio do ${gateway}, e este pagamento, do ${payment.gateway}. Escolha um pagamento do ${gateway}.`,
    );
  }
  if (payment.chargebacks?.some(({ chargebackId }) => chargebackId === returned?.id)) {
    throw new Refusal(
      409,
      'Este estorno já está registrado',
      'paymentId: o gateway avisou dele outra vez, e ele já conta neste pagamento. Encerre a linha.',
    );
  }
  if (amount > keptOf(payment)) throw tooMuch(amount, keptOf(payment));
}

const tooMuch = (amount: Centavos, left: Centavos): Refusal =>
  new Refusal(
    409,
    'É mais do que resta do pagamento',
    `amount: ${formatReais(amount)} é mais do que há: deste pagamento restam ${formatReais(left)}. ${
      left > 0
        ? 'Registre no máximo isso.'
        : 'O que foi contestado já está registrado, ou voltou: confira no gateway e encerre a linha.'
    }`,
  );

const notByHand = (chargebackId: string): Refusal =>
  new Refusal(
    409,
    'Não é um estorno registrado pela equipe',
    `chargebackId: "${chargebackId}" não foi registrado à mão neste pagamento. O que o gateway avisou, ele mesmo avisa quando se desfaz.`,
  );
