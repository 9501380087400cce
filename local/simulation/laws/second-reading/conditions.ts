import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { openingOn } from '#local/simulation/laws/calendar/bank-days.ts';
import { ownBooks, owedIn } from './books.ts';
import { isYoung } from './debts.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** What a condition is asked about: one case, with what its history told by then. */
type Conditioned = {
  readonly credorId: string;
  readonly anchor: string;
  readonly at: string;
  readonly uf: string;
  readonly before: readonly HistoryEntry[];
};

/** The task of calling somebody is worth that much. */
const WORTH_A_CALL = 20_000;

/** The conditions of the steps of these worlds, written down once more: whether each may have been false of a case. */
const MAY_BE_FALSE: Readonly<Record<string, (of: Conditioned) => boolean>> = {
  'd-mais-25-tarefa': ({ before, credorId, at, uf }) => {
    const today = localDayOf(uf, Date.parse(at));
    return (
      owedIn(ownBooks(before, uf))
        .filter((debt) => debt.credorId === credorId && isYoung(debt, today))
        .reduce((sum, { ledger }) => sum + ledger.principal, 0) < WORTH_A_CALL
    );
  },
  'd-mais-38-oferta': (of) => did('promise-broken', of),
  'visitou-e-nao-pagou': (of) =>
    localDayOf(of.uf, Date.parse(of.at)) <= openingOn(of.anchor, of.uf) || did('promise-made', of),
};

const did = (type: 'promise-broken' | 'promise-made', { before, credorId }: Conditioned): boolean =>
  before.some(({ fact }) => fact.type === type && fact.credorId === credorId);

/** Whether the condition of a step may have been false; null of a step that has none here. */
export const mayBeFalse = (stepId: string, of: Conditioned): boolean | null =>
  MAY_BE_FALSE[stepId]?.(of) ?? null;
