import { withdrawnOf } from '#shared/domain/payment/payment.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

export const CASH_LAWS: readonly Law[] = [
  {
    name: 'what the team booked of no gateway is a payment once, as it was booked, until it is undone',
    breaches: cashThatDiffers,
  },
];

function cashThatDiffers({ bookedCash, lives }: Evidence): readonly Breach[] {
  const booked = bookedCash
    .map((cash) => sayingOf({ ...cash, left: cash.isUndone ? 0 : cash.amount }))
    .toSorted();
  const known = lives
    .flatMap(({ debtorId, person, record }) =>
      record.payments
        .filter(({ gateway }) => gateway === 'manual')
        .map((payment) => {
          const { credorId, amount, paidAt } = payment;
          const paidOn = localDayOf(person.uf, Date.parse(paidAt));
          return sayingOf({
            debtorId,
            credorId,
            amount,
            paidOn,
            left: amount - withdrawnOf(payment),
          });
        }),
    )
    .toSorted();
  const lost = booked.filter((saying) => !known.includes(saying));
  const invented = known.filter(
    (saying, index) => !booked.includes(saying) || known.indexOf(saying) < index,
  );
  return [
    ...lost.map((saying) => ({ debtorId: null, at: null, what: `nothing here is ${saying}` })),
    ...invented.map((saying) => ({ debtorId: null, at: null, what: `nobody booked ${saying}` })),
  ];
}

type Said = {
  readonly debtorId: string;
  readonly credorId: string;
  readonly amount: number;
  readonly paidOn: string;
  readonly left: number;
};

const sayingOf = ({ debtorId, credorId, amount, paidOn, left }: Said): string =>
  `${amount} of ${debtorId} to ${credorId} on ${paidOn}, of which ${left} count`;
