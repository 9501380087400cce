import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import { Refusal } from './refusal.ts';
import { sees, type User } from './user.ts';

/** @throws Refusal with 409 for a payment that the person has not made, to no credor of the user's */
export function ownPayment(record: RegisteredRecord, user: User, paymentId: PaymentId): Payment {
  const payment = record.payments.find((known) => known.paymentId === paymentId);
  if (payment && sees(user, payment.credorId)) return payment;
  throw new Refusal(
    409,
    'Pagamento não encontrado',
    `paymentId: "${paymentId}" não é um pagamento desta pessoa. Escolha um dos que a página dela mostra.`,
  );
}
