import { isDeepStrictEqual } from 'node:util';
import { compareWays, type WaysCompared } from '#shared/domain/next-action/compare-ways.ts';
import type { StudyLine } from '#shared/domain/experiment/results.ts';
import { choiceStudyOf, type StudyId } from '#shared/domain/experiment/study.ts';
import { Experience } from '#shared/domain/next-action/experience.ts';
import {
  type AnswerCount,
  experienceWindow,
  gatherExperience,
} from '#shared/domain/next-action/gather-experience.ts';
import type { MeasuredLift } from '#shared/domain/next-action/measured-lift.ts';
import { NextActionPolicy } from '#shared/domain/next-action/next-action-policy.ts';
import { SPENDING_DAYS, type Spending } from '#shared/domain/next-action/spending.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { listConfigIds, publishConfig, readConfig } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';

type Days = { readonly credorId: CredorId; readonly from: LocalDate; readonly to: LocalDate };

export type GatherExperienceDeps = {
  readonly table: Table;
  readonly answers: (days: Days) => Promise<readonly AnswerCount[]>;
  readonly study: (credorId: CredorId, studyId: StudyId) => Promise<readonly StudyLine[]>;
  readonly spending: (days: Days) => Promise<readonly Spending[]>;
  /** What the control groups say today. */
  readonly lifts: (credorId: CredorId, today: LocalDate) => Promise<readonly MeasuredLift[]>;
};

/**
 * Writes down what the contacts of every credor came to who lets experience choose. Gathered twice on one day, the second finds
 * nothing new and writes nothing.
 *
 * @param today in the books' zone
 */
export async function gatherAllExperience(
  deps: GatherExperienceDeps,
  today: LocalDate,
  at: Instant,
): Promise<string> {
  let written = 0;
  for (const id of await listConfigIds(deps.table, 'next-action')) {
    const credorId = CredorId.parse(id);
    const policy = await readConfig(deps.table, NextActionPolicy, 'next-action', credorId);
    if (policy?.document.mode !== 'on') continue;
    const since = localDateOf(policy.publishedAt, BOOK_ZONE);
    const live = { credorId, since, policyVersion: policy.version };
    if (await gatherFor(deps, live, today, at)) written += 1;
  }
  return `gathered-for-${written}-credores`;
}

/** @returns whether there was anything new */
async function gatherFor(
  { table, answers, study, spending, lifts }: GatherExperienceDeps,
  {
    credorId,
    ...policy
  }: { readonly credorId: CredorId } & Pick<WaysCompared, 'policyVersion' | 'since'>,
  today: LocalDate,
  at: Instant,
): Promise<boolean> {
  const window = experienceWindow(today);
  const [counts, lines, spent, measured, live] = await Promise.all([
    answers({ credorId, ...window }),
    study(credorId, choiceStudyOf(policy.policyVersion)),
    spending({ credorId, from: addDays(today, 1 - SPENDING_DAYS), to: addDays(today, -1) }),
    lifts(credorId, today),
    readConfig(table, Experience, 'experience', credorId),
  ]);
  const ways = compareWays(lines, policy, today, live?.document.ways ?? null);
  const experience = gatherExperience(today, counts, spent, measured, ways);
  if (live && isDeepStrictEqual({ ...live.document, until: today }, experience)) return false;
  const context = { expected: live?.version ?? 0, by: 'system', at };
  await publishConfig(table, 'experience', credorId, experience, context);
  return true;
}
