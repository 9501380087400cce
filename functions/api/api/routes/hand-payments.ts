import * as z from 'zod';
import { HandPaymentRequest, ResolutionReason } from '#events/api/money.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { keptNote } from '#shared/domain/debtor/note.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { bookPayment, undoBooking } from '#shared/domain/payment/book-payment.ts';
import { HAND_GATEWAY, PAID_BY_TEXTS } from '#shared/domain/payment/by-hand.ts';
import { payableDebts } from '#shared/domain/payment/payable-debts.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { type CredorId, type DebtId, DebtorId, PaymentId } from '#shared/domain/values/ids.ts';
import { formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { moveMoney } from '../move-money.ts';
import { ownPayment } from '../own-payment.ts';
import { debtorNotFound, Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { sees } from '../user.ts';

export const bookPaymentByHand = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/payments',
  operationId: 'bookPaymentByHand',
  summary: 'Registra um pagamento que não passou por gateway (baixa manual)',
  description:
    'Dinheiro na loja, transferência, cheque, ou o que foi pago no cartório. Vale como qualquer pagamento, na data em que foi feito, e a pessoa recebe o mesmo recibo. `key` é sua: pedido de novo com a mesma, nada conta duas vezes.',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: HandPaymentRequest,
  answer: null,
  async handle(deps, call) {
    const { user, params, body, at } = call;
    const { debtorId } = params;
    const { reason, debtIds: named, ...asked } = body;
    const { credorId, key, paidOn } = asked;
    if (!sees(user, credorId)) throw debtorNotFound();
    const [rules, contactPolicy, credor] = await Promise.all([
      readMoneyRules(deps.config),
      deps.config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
      deps.config.read(Credor, 'credor', credorId),
    ]);
    const cause = `payment:${key}`;
    await moveMoney(deps, call, { debtorId, cause }, (record) => {
      if (caseOf(record, credorId) === null) throw debtorNotFound();
      const debtIds = named
        ? ownDebts(record, credorId, named)
        : payableDebts(record, credorId, contactPolicy.document, paidOn);
      const { settlement = {} } = credor.document;
      const booking = bookPayment(record, { ...asked, debtIds }, settlement, at, rules);
      switch (booking.outcome) {
        case 'already-booked':
          return null;
        case 'key-taken':
          throw keyTaken(booking.known, record.debtor.zone);
        case 'bad-day':
          throw badDay(paidOn, booking);
        case 'booked': {
          const { noteId, notes } = keptNote(reason, debtorId, cause);
          const { fact } = booking;
          const claims = [{ kind: 'payment', cause: `${HAND_GATEWAY}#${fact.paymentId}` }];
          return { fact: { ...fact, ...(noteId && { noteId }) }, vault: { notes }, claims };
        }
      }
    });
  },
});

export const undoHandPayment = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/payments/{paymentId}/undo',
  operationId: 'undoHandPayment',
  summary: 'Desfaz um pagamento que a equipe registrou por engano',
  description:
    'O que ele quitou volta a ser devido, como se nunca tivesse sido registrado. O que um gateway avisou não se desfaz aqui.',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ debtorId: DebtorId, paymentId: PaymentId }),
  query: NO_PARAMETERS,
  body: ResolutionReason,
  answer: null,
  async handle(deps, call) {
    const { debtorId, paymentId } = call.params;
    const rules = await readMoneyRules(deps.config);
    const cause = `undo:${paymentId}`;
    await moveMoney(deps, call, { debtorId, cause }, (record) => {
      const undoing = undoBooking(record, ownPayment(record, call.user, paymentId), rules);
      switch (undoing.outcome) {
        case 'already-undone':
          return null;
        case 'not-by-hand':
          throw notByHand();
        case 'nothing-left':
          throw nothingLeft();
        case 'undone': {
          const { noteId, notes } = keptNote(call.body.reason, debtorId, cause);
          return { fact: { ...undoing.fact, ...(noteId && { noteId }) }, vault: { notes } };
        }
      }
    });
  },
});

/** @throws Refusal with 409 for one that is no debt of the person's to that credor */
function ownDebts(
  { debts }: RegisteredRecord,
  credorId: CredorId,
  named: readonly DebtId[],
): DebtId[] {
  const own = new Set(debts.flatMap((debt) => (debt.credorId === credorId ? [debt.debtId] : [])));
  const strange = named.find((debtId) => !own.has(debtId));
  if (strange === undefined) return [...named];
  throw new Refusal(
    409,
    'Dívida não encontrada',
    `debtIds: "${strange}" não é uma dívida desta pessoa com este credor. Escolha das que a página dela mostra, ou deixe o campo de fora.`,
  );
}

const keyTaken = ({ amount, paidAt, paidBy = 'other' }: Payment, zone: Zone): Refusal =>
  new Refusal(
    409,
    'Outro pagamento tem esta chave',
    `key: com ela já foram registrados ${formatReais(amount)} pagos em ${formatDate(localDateOf(paidAt, zone))}, ${PAID_BY_TEXTS[paidBy]}. Para outro pagamento, use outra chave; se aquele foi um engano, desfaça-o.`,
  );

const badDay = (
  paidOn: LocalDate,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Refusal =>
  new Refusal(
    409,
    'Dia fora do prazo',
    `paidOn: ${formatDate(paidOn)} não pode ser; escolha um dia de ${formatDate(from)} a ${formatDate(to)}.`,
  );

const notByHand = (): Refusal =>
  new Refusal(
    409,
    'Não é um pagamento registrado pela equipe',
    'paymentId: este pagamento foi avisado por um gateway ou banco, que avisa também quando o dinheiro volta.',
  );

const nothingLeft = (): Refusal =>
  new Refusal(
    409,
    'Nada resta deste pagamento',
    'paymentId: tudo o que foi pago já foi devolvido ou estornado; não há o que desfazer.',
  );
