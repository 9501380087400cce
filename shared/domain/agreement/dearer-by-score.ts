type Range = { readonly from: number; readonly until: number | null } | null;
type Rung = { readonly from: number; readonly until: number; readonly monthlyInterestBps: number };
export type PricedBand = {
  readonly bandId: string;
  readonly carteiras: readonly string[] | null;
  readonly daysLate: Range;
  readonly score: Range;
  readonly amount: Range;
  readonly parcels: readonly Rung[];
};

/** A plan that asks more interest of whoever has a lower score than it asks of another for as many parcels. */
export type DearerRung = {
  readonly band: number;
  readonly rung: number;
  readonly interestBps: number;
  readonly than: { readonly bandId: string; readonly interestBps: number };
};

/**
 * Where a policy lets a score make the same plan dearer: a program may choose whom to ask, and when, but raises nobody's price
 * (LGPD art. 20; CDC art. 6, II and art. 39, V). Bands that no one person could be between are not compared.
 */
export function dearerByScore(bands: readonly PricedBand[]): readonly DearerRung[] {
  return bands.flatMap((low, band) =>
    bands
      .filter((high) => isBelow(low.score, high.score) && meet(low, high))
      .flatMap((high) =>
        low.parcels.flatMap(({ from, until, monthlyInterestBps }, rung): DearerRung[] => {
          const cheaper = high.parcels.find(
            (other) =>
              other.from <= until &&
              from <= other.until &&
              other.monthlyInterestBps < monthlyInterestBps,
          );
          if (!cheaper) return [];
          const than = { bandId: high.bandId, interestBps: cheaper.monthlyInterestBps };
          return [{ band, rung, interestBps: monthlyInterestBps, than }];
        }),
      ),
  );
}

const isBelow = (low: Range, high: Range): boolean =>
  low !== null && high !== null && low.until !== null && low.until < high.from;

const meet = (a: PricedBand, b: PricedBand): boolean =>
  overlap(a.daysLate, b.daysLate) &&
  overlap(a.amount, b.amount) &&
  (a.carteiras === null ||
    b.carteiras === null ||
    a.carteiras.some((one) => b.carteiras?.includes(one)));

const overlap = (a: Range, b: Range): boolean =>
  a === null ||
  b === null ||
  (a.from <= (b.until ?? Number.POSITIVE_INFINITY) &&
    b.from <= (a.until ?? Number.POSITIVE_INFINITY));
