import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { now } from '#shared/lambda/clock.ts';
import { cronHandler } from '#shared/lambda/cron-handler.ts';
import { loadEnv } from '#shared/lambda/load-env.ts';
import { readAnswers } from '#shared/table/read-answers.ts';
import { readSpending } from '#shared/table/read-spending.ts';
import { readStudy } from '#shared/table/read-study.ts';
import { openTable } from '#shared/table/table.ts';
import { GatherExperienceEnv } from './env.ts';
import { gatherAllExperience, type GatherExperienceDeps } from './gather-experience.ts';
import { readLifts } from './read-lifts.ts';

const table = openTable(loadEnv(GatherExperienceEnv).TABLE_NAME);

const deps: GatherExperienceDeps = {
  table,
  answers: (days) => readAnswers(table, days),
  study: (credorId, studyId) => readStudy(table, credorId, studyId),
  spending: (days) => readSpending(table, days),
  lifts: (credorId, today) => readLifts(table, credorId, today),
};

export const handler = cronHandler(() => {
  const at = now();
  return gatherAllExperience(deps, localDateOf(at, BOOK_ZONE), at);
});
