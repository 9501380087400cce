import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import { byGateway } from './gateway-money.ts';
import type { Breach } from '#local/simulation/laws/law.ts';
import { ownBooks, owedIn } from '#local/simulation/laws/second-reading/books.ts';

/** Banks take money for a boleto after its last day, too, and some weeks later have dropped it. */
const DROPPED_AFTER_MINUTES = 60 * 24 * 60;
const MAY_CHANGE_WHAT_IS_OWED = ['payment-', 'chargeback-', 'debt-', 'agreement-', 'charge-'];

/** A charge by the facts, from the wish to its end. */
type Asked = {
  readonly chargeId: string;
  readonly debtIds: readonly string[];
  readonly status: 'wished' | 'issued' | 'over';
  /** When nobody can pay it any more. */
  readonly endsAt: Instant | null;
};

/**
 * What a gateway has issued and somebody may still pay, though a debt of it is owed no more or a later charge asks for it: by the end
 * of the decision that made it so, or that issued it, it is to be taken back. One that its gateway would not take back stays.
 */
export function askedInVain({ debtorId, entries, person }: Life): readonly Breach[] {
  let charges: readonly Asked[] = [];
  return decisionsIn(entries).flatMap(({ facts, at, end }): readonly Breach[] => {
    for (const fact of facts) charges = afterFact(charges, fact);
    const standing = charges.filter(
      ({ status, endsAt }) => status === 'issued' && !isPast(endsAt, at),
    );
    if (standing.length === 0 || !facts.some(mayChange)) return [];
    const owed = new Set(
      owedIn(ownBooks(entries.slice(0, end), person.uf)).map(({ debtId }) => debtId),
    );
    return standing.flatMap((charge) => {
      const why = vainOf(charge, charges, owed);
      if (why === null) return [];
      charges = changed(charges, charge.chargeId, { status: 'over' });
      return [{ debtorId, at, what: `the charge ${charge.chargeId} may be paid, though ${why}` }];
    });
  });
}

const isPast = (end: Instant | null, at: Instant): boolean => end !== null && at >= end;

const mayChange = ({ type }: Fact): boolean =>
  MAY_CHANGE_WHAT_IS_OWED.some((kind) => type.startsWith(kind));

type Decision = { readonly facts: readonly Fact[]; readonly at: Instant; readonly end: number };

/** What was written at once, and where in the history it ends. */
function decisionsIn(entries: readonly HistoryEntry[]): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const [index, { at, cause, fact }] of entries.entries()) {
    const before = entries[index - 1];
    const known = before?.at === at && before.cause === cause ? decisions.pop() : undefined;
    decisions.push({ at, end: index + 1, facts: [...(known?.facts ?? []), fact] });
  }
  return decisions;
}

/** Why nobody is to pay it. Charges come in the order in which they were asked for, and the last one counts. */
function vainOf(
  { chargeId, debtIds }: Asked,
  charges: readonly Asked[],
  owed: ReadonlySet<string>,
): string | null {
  const gone = debtIds.find((debtId) => !owed.has(debtId));
  if (gone !== undefined) return `${gone} is owed no more`;
  const place = charges.findIndex((charge) => charge.chargeId === chargeId);
  const later = charges
    .slice(place + 1)
    .find((charge) => charge.debtIds.some((debtId) => debtIds.includes(debtId)));
  return later ? `${later.chargeId} asks for the same` : null;
}

function afterFact(charges: readonly Asked[], fact: Fact): readonly Asked[] {
  switch (fact.type) {
    case 'charge-requested': {
      const { chargeId, debtIds } = fact;
      return [...charges, { chargeId, debtIds, status: 'wished', endsAt: null }];
    }
    case 'charge-issued': {
      const isPaid = charges.some(
        ({ chargeId, status }) => chargeId === fact.chargeId && status === 'over',
      );
      if (isPaid || !byGateway(fact)) return changed(charges, fact.chargeId, { status: 'over' });
      const endsAt = fact.boleto
        ? addMinutes(fact.expiresAt, DROPPED_AFTER_MINUTES)
        : fact.expiresAt;
      return changed(charges, fact.chargeId, { status: 'issued', endsAt });
    }
    // A wish that came to nothing takes the place of no earlier one.
    case 'charge-failed':
      return charges.filter(({ chargeId }) => chargeId !== fact.chargeId);
    case 'charge-cancel-requested':
    case 'charge-written-off':
    case 'payment-applied':
      return changed(charges, fact.chargeId, { status: 'over' });
    default:
      return charges;
  }
}

const changed = (
  charges: readonly Asked[],
  chargeId: string | null,
  change: Partial<Asked>,
): readonly Asked[] =>
  charges.map((charge) => (charge.chargeId === chargeId ? { ...charge, ...change } : charge));
