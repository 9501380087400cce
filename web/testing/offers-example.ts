import type * as z from 'zod';
import type { OffersView, OfferView, SimulationRequest } from '#events/api/agreement.ts';

type Offer = z.input<typeof OfferView>;

const PRINCIPAL = 84_980;
const CHARGES = { fine: 1_700, interest: 721 };
const OWED = PRINCIPAL + CHARGES.fine + CHARGES.interest;
const WHOLE_BPS = 10_000;

type Discount = NonNullable<z.infer<typeof SimulationRequest>['discount']>;

const share = (amount: number, bps: number): number => Math.round((amount * bps) / WHOLE_BPS);

/** What the stand-in offers for two debts of Rosângela's, valued like the API would. */
export function offerExample(parcels: number, discountBps: Discount, entryBps = 0): Offer {
  const discount = {
    principal: share(PRINCIPAL, discountBps.principalBps),
    fine: share(CHARGES.fine, discountBps.fineBps),
    interest: share(CHARGES.interest, discountBps.interestBps),
  };
  const given = discount.principal + discount.fine + discount.interest;
  const total = OWED - given;
  const entry = parcels > 0 ? share(total, entryBps) : 0;
  const count = Math.max(parcels, 1);
  const each = Math.floor((total - entry) / count);
  const rest = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    dueDate: `2026-0${6 + index}-16`,
    amount: index === 0 ? total - entry - each * (count - 1) : each,
    interest: 0,
  }));
  return {
    offerId: parcels === 0 ? 'a-vista' : `${parcels}x`,
    kind: parcels === 0 ? 'cash' : 'parcels',
    parcels,
    forDate: '2026-05-13',
    validUntil: '2026-05-16',
    owed: OWED,
    discount: given,
    total,
    interest: 0,
    monthlyInterestBps: 0,
    debts: [{ debtId: 'dividaaurora22222223', principal: PRINCIPAL, ...CHARGES, discount }],
    parts:
      entry > 0
        ? [{ number: 0, dueDate: '2026-05-18', amount: entry, interest: 0 }, ...rest]
        : rest,
    iof:
      parcels === 0
        ? null
        : { amount: 742, source: 'Decreto 6.306/2007', monthly: 0.58, yearly: 7.19 },
    needsApproval: given > share(OWED, 2_000),
    fingerprint: `oferta-${parcels}-${given}-${entry}`,
  };
}

const ALL = { fineBps: 10_000, interestBps: 10_000, principalBps: 0 };
const NONE = { fineBps: 0, interestBps: 0, principalBps: 0 };

export const OFFERS: z.input<typeof OffersView> = {
  band: { bandId: 'recente', name: 'Até 30 dias de atraso' },
  replaces: null,
  offers: [offerExample(0, ALL), offerExample(2, NONE), offerExample(3, NONE)],
  left: [],
  because: null,
};

export const policyDiscount = (parcels: number): Discount => (parcels === 0 ? ALL : NONE);
