import * as z from 'zod';
import { CredorId, PaymentId } from '#shared/domain/values/ids.ts';
import { epochMsOf, instantAt, LATEST_MS } from '#shared/domain/values/zone.ts';
import type { Unreconciled } from './unreconciled.ts';

/** Where an entry of the list stands, in one word that fits an address: credor or `unknown`, moment, payment. */
export type UnreconciledPlace = Pick<Unreconciled, 'credorId' | 'paidAt' | 'paymentId'>;

export const unreconciledIdOf = ({ credorId, paidAt, paymentId }: UnreconciledPlace): string =>
  `${credorId ?? 'unknown'}.${epochMsOf(paidAt)}.${paymentId}`;

/** The id as an address brings it. */
export const UnreconciledId = z
  .string()
  .max(120)
  .transform((text, context): UnreconciledPlace => {
    const [whose = '', moment = '', payment, ...rest] = text.split('.');
    const credorId = whose === 'unknown' ? null : CredorId.safeParse(whose).data;
    const paymentId = PaymentId.safeParse(payment).data;
    const isMoment = /^\d{1,13}$/.test(moment) && Number(moment) <= LATEST_MS;
    if (credorId === undefined || !paymentId || !isMoment || rest.length > 0) {
      context.addIssue('não é o id de um valor a conciliar; use o que a lista traz');
      return z.NEVER;
    }
    return { credorId, paidAt: instantAt(Number(moment)), paymentId };
  });
