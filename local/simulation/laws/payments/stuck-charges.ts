import { DAY_MS } from '#local/simulation/day.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { byGateway } from './gateway-money.ts';
import type { Breach } from '#local/simulation/laws/law.ts';

/** What was asked of a gateway or a bank more than a day ago, and has no answer. */
export function stuckCharges({ lives, now }: Evidence): readonly Breach[] {
  return lives.flatMap(({ debtorId, record }) =>
    record.charges.flatMap((charge) => {
      const waits = waitOf(charge);
      if (waits === null || epochMsOf(waits.since) >= now - DAY_MS) return [];
      const what = `the charge ${charge.chargeId} ${waits.why}`;
      return [{ debtorId, at: waits.since, what }];
    }),
  );
}

function waitOf(charge: Charge) {
  const { requestedAt: since } = charge;
  if (charge.status === 'requested') return { since, why: 'was asked for and never issued' };
  // The credor's own bank hears of it in its next remessa, and has laws of its own.
  if (charge.status !== 'cancelling' || !byGateway(charge)) return null;
  return {
    since: charge.takenBackAt ?? since,
    why: 'is being taken back, and nobody says that it is gone',
  };
}

/**
 * What our record calls taken back can be paid by nobody any more, by the gateway's own book. What was written off its bank
 * told by itself, and the credor's own bank has laws of its own.
 */
export function chargesLeftStanding({ lives, charges }: Evidence): readonly Breach[] {
  const known = new Map<string, Evidence['charges'][number]>(
    charges.map((charge) => [charge.txid, charge]),
  );
  return lives.flatMap(({ debtorId, record }) =>
    record.charges.flatMap((charge) => {
      const isTakenBack = charge.status === 'cancelled' && charge.reason !== 'written-off';
      if (!isTakenBack || !byGateway(charge) || known.get(charge.chargeId)?.isRemoved) return [];
      const what = `the charge ${charge.chargeId} was taken back, and its gateway has it`;
      return [{ debtorId, at: charge.takenBackAt ?? null, what }];
    }),
  );
}
