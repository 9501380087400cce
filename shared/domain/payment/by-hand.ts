import * as z from 'zod';

/** What the payments of no gateway are under, which somebody of the team booked (_baixa manual_). */
export const HAND_GATEWAY = 'manual';

/** How such money came. */
export const PaidBy = z.enum(['cash', 'transfer', 'cheque', 'notary', 'other']);
export type PaidBy = z.infer<typeof PaidBy>;

export const PAID_BY_TEXTS: Readonly<Record<PaidBy, string>> = {
  cash: 'em dinheiro',
  transfer: 'por transferência ou depósito',
  cheque: 'em cheque',
  notary: 'no cartório',
  other: 'de outra forma',
};

/** How the ids begin of what somebody of the team booked that no gateway told: what was given back by other ways, or contested. */
export const BY_HAND = 'manual:';

export const isByHand = (id: string): boolean => id.startsWith(BY_HAND);

/** By which the undoing of a booking is known among what was taken back of it. */
export const UNDONE = `${BY_HAND}undone`;
