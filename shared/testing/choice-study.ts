import type { StudyLine } from '#shared/domain/experiment/results.ts';
import { ArmId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';

type Came = {
  readonly cases: number;
  readonly payers: number;
  /** Of the messages of one case, in millionths of a real. */
  readonly cost: number;
  /** Of one payer, in centavos; R$ 100,00 unless told. */
  readonly paid?: number;
  readonly day?: string;
};

/** What the cases of an arm came to that entered on one day, each of which cost the same and each payer of which paid the same. */
export function paidAfter(
  armId: 'escolha' | 'regua',
  { cases, payers, cost, paid = 10_000, day = '2026-03-02' }: Came,
): readonly StudyLine[] {
  const net = BigInt(paid) * 10_000n - BigInt(cost);
  const by = {
    cases,
    payers,
    contacts: cases,
    costMicros: cases * cost,
    recovered: payers * paid,
    capped: payers * paid,
    squares: BigInt(payers) * BigInt(paid) ** 2n,
    netSquares: BigInt(payers) * net ** 2n + BigInt(cases - payers) * BigInt(cost) ** 2n,
  };
  return [{ armId: ArmId.parse(armId), day: localDate(day), by }];
}
