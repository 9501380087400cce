import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import { tellingsBetween } from '#local/simulation/laws/evidence/tellings.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { lastTurnOf } from '#local/simulation/laws/second-reading/agreements.ts';
import { covers, hasEnded, isOf } from '#local/simulation/laws/second-reading/books.ts';
import { DOCUMENT_KEY } from '#local/world.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';

/** So long a file may be under way: what is late comes half a day later, and not just once. */
const UNDER_WAY_MS = 3 * 24 * 3_600_000;

/** What holds of the rows of files that were taken. */
export const ROW_LAWS: readonly Law[] = [
  {
    name: 'every good row of every file is one debt of the right person, as it was sent last',
    breaches: rowsThatAreNoDebt,
  },
];

/** What files call the kinds of debts that prescribe by a term of their own. */
const KINDS: Readonly<Record<string, string>> = {
  'contrato ou boleto': 'instrument',
  hospedagem: 'lodging',
  aluguel: 'rent',
  duplicata: 'trade-bill',
  'honorários profissionais': 'professional-fees',
};

function rowsThatAreNoDebt({ lives, contracts, turnedAway }: Evidence): readonly Breach[] {
  const owed = Map.groupBy(
    lives.flatMap(({ debtorId, record, entries }) =>
      record.debts
        .filter(({ instalment }) => instalment === undefined)
        .map((debt) => ({ debtorId, entries, debt })),
    ),
    ({ debt }) => `${debt.credorId} ${debt.externalId}`,
  );
  const missing = [...contracts].flatMap(
    ([contract, { credorId, cpf, amount, dueDate, kind, sentAt }]) => {
      const found = owed.get(`${credorId} ${contract}`) ?? [];
      const debtorId = debtorIdOf(cpf, DOCUMENT_KEY);
      const [only, ...others] = found;
      if (only?.debtorId !== debtorId || others.length > 0)
        return [{ debtorId, at: null, what: `the row ${contract} is ${found.length} debts` }];
      const { debt } = only;
      const byContract = debt.dueBefore?.[0]?.dueDate ?? debt.dueDate;
      const isOfKind = kind === '' || debt.terms.kind === KINDS[kind];
      const isRight = debt.principal === amount && byContract === dueDate && isOfKind;
      // What its creditor took back on purpose stays as it was then, whatever a file says.
      const isTakenBack = debt.status === 'withdrawn' && debt.because !== 'absent';
      // A row that came while it was taken back was turned away, and the debt came back as it had been.
      const isRefused = turnedAway.has(contract) && cameBack(debt.debtId, only.entries);
      // Nor is a debt made less by a file while it rests in an agreement, or by that file later on.
      const isHeld = amount < debt.principal && restedThen(debt.debtId, only.entries, sentAt);
      if (isRight || isTakenBack || isRefused || isHeld || isUpheld(debt.debtId, only.entries))
        return [];
      const [row, known] = [
        `${amount} ${dueDate} ${kind}`,
        `${debt.principal} ${byContract} ${debt.terms.kind ?? ''}`,
      ];
      const what = `the row ${contract} says ${row}, and its debt ${known}`;
      return [{ debtorId, at: null, what }];
    },
  );
  const known = new Set(
    [...contracts].map(([contract, { credorId }]) => `${credorId} ${contract}`),
  );
  const invented = [...owed]
    .filter(([key]) => !known.has(key))
    .map(([key]) => ({ debtorId: null, at: null, what: `no file has the debt ${key}` }));
  return [...missing, ...invented];
}

const cameBack = (debtId: string, entries: Life['entries']): boolean =>
  entries.some(({ fact }) => fact.type === 'debt-returned' && fact.debtId === debtId);

/** Whether the debt rested in an agreement that stood, at some moment at which the row may have come. */
const restedThen = (debtId: string, entries: Life['entries'], sentAt: number): boolean =>
  tellingsBetween(entries, sentAt - SKEW_MS_MAX, sentAt + UNDER_WAY_MS).some(({ facts }) =>
    facts
      .filter(isOf('agreement-accepted'))
      .some(
        (agreement) =>
          covers(agreement, debtId) &&
          !hasEnded(agreement, facts) &&
          !lastTurnOf(agreement, facts).isFulfilled,
      ),
  );

/** The team found that the debt never was, whatever the file says. */
function isUpheld(debtId: string, entries: Life['entries']): boolean {
  const last = entries.findLast(
    ({ fact }) => fact.type === 'debt-corrected' && fact.debtId === debtId,
  );
  return (
    last?.fact.type === 'debt-corrected' &&
    last.fact.principal === 0 &&
    last.actor.startsWith('user:')
  );
}
