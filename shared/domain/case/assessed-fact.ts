import type { FactOf } from '#shared/domain/history/entry.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { countsAlike } from '#shared/domain/score/treated-score.ts';
import type { Assessment } from './assess-case.ts';
import type { Case } from './case.ts';

/** What an assessment came to, as a fact. */
export const assessedFact = (
  credorId: CredorId,
  { score, carteiraId, prescribed }: Assessment,
): FactOf<'case-assessed'> => ({
  type: 'case-assessed',
  credorId,
  carteiraId,
  score,
  ...(prescribed.length > 0 && { prescribed: [...prescribed] }),
});

/** Whether an assessment says of a case what is not known of it yet. A score that counts as before is no news, whenever it was computed. */
export const isNewsOf = (known: Case, { score, carteiraId, prescribed }: Assessment): boolean =>
  !countsAlike(known.score, score) ||
  known.carteiraId !== carteiraId ||
  (known.prescribed ?? []).join() !== prescribed.join();
