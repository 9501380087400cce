import type { TrialQueued } from '#events/trial-queued.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { TrialId } from '#shared/domain/values/ids.ts';
import { bucketOf } from '#shared/table/changed-items.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { beginTrial, readTrial, type RunningTrial } from '#shared/table/trials.ts';
import { createMessageWorld } from '#shared/testing/message-world.ts';
import { aRecord, AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { readBooks } from '#functions/regua/simulate-regua/read-books.ts';
import { readDraftedCarteiras } from '#functions/regua/simulate-regua/read-drafted-carteiras.ts';
import { readNights } from '#functions/regua/simulate-regua/read-nights.ts';
import { readTrialRules } from '#functions/regua/simulate-regua/read-trial-rules.ts';
import { simulateRegua } from '#functions/regua/simulate-regua/simulate-regua.ts';

/** A draft without the step of the seventh day, tried for ten days from the third on. */
export const TRIAL: RunningTrial = {
  trialId: TrialId.parse('mfrggzdfmztwq2lknnwg'),
  reguaId: DEFAULT_REGUA.reguaId,
  regua: {
    revision: 1,
    text: JSON.stringify({
      ...DEFAULT_REGUA,
      steps: DEFAULT_REGUA.steps.filter(({ stepId }) => stepId !== 'd-mais-7'),
    }),
  },
  carteiras: null,
  liveVersion: 1,
  // A Friday morning, three days after Maria's due date.
  from: instant('2026-03-13T11:00:00.000Z'),
  days: 10,
  credores: [AURORA],
  startedBy: 'user:ana',
  status: 'running',
};
/** The nth part of a bucket of the trial. */
export const part = (bucket: number, nth = 0): TrialQueued => ({
  name: 'TrialQueued',
  reguaId: TRIAL.reguaId,
  trialId: TRIAL.trialId,
  credorId: AURORA,
  bucket,
  part: nth,
});
/** The bucket that Maria is in. */
export const HERS = bucketOf(MARIA);
export const BUCKETS = Array.from({ length: NAME_BUCKETS }, (_, bucket) => bucket);

/** A book with Maria in it, and her draft about to be tried. */
export async function trialWorld(
  trial: RunningTrial = TRIAL,
  maria = aRecord(),
  profile?: Profile,
) {
  const { table, deps: messages, facts } = await createMessageWorld(maria, profile);
  await beginTrial(table, trial);
  const files: Record<string, string> = {};
  const queued: TrialQueued[] = [];
  const deps = {
    table,
    planRulesOf: (loaded: LoadedDebtor) => readTrialRules(table, messages.config, loaded),
    readBooks: () => readBooks(table, messages.config),
    readNights: () => readNights(table, messages.config),
    readCarteiras: (running: RunningTrial) => readDraftedCarteiras(messages.config, running),
    files: { write: async (key: string, text: string) => void (files[key] = text) },
    continueLater: async (event: TrialQueued) => void queued.push(event),
    now: () => instant('2026-03-13T11:05:00.000Z'),
  };
  const handle = (event: TrialQueued, count = 1, remainingMs = 900_000) =>
    simulateRegua(event, deps, { count, remainingMs: () => remainingMs });
  const read = () => readTrial(table, trial.reguaId, trial.trialId);
  return { handle, read, files, queued, facts, table };
}
