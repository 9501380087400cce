import { asAdmin } from '#local/sample/as-admin.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import type { Person } from '#local/sample/person.ts';
import { DOCUMENT_KEY, type World } from '#local/world.ts';
import { PauseMotive } from '#shared/domain/case/pause.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { isStanding, TaskOutcome } from '#shared/domain/task/task.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { instantAt, localDateOf } from '#shared/domain/values/zone.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { listTasksOf } from '#shared/table/read-tasks.ts';
import type { Table } from '#shared/table/table.ts';
import { insist } from './insist.ts';
import { despite } from './despite.ts';

const ODDS = {
  pauses: 0.12,
  backdates: 0.3,
  resumes: 0.4,
  stops: 0.03,
  makesException: 0.1,
} as const;
const WORKS = { claims: 0.7, releases: 0.2, closes: 0.6 } as const;
const PAUSE_DAYS = 9;
/** Some ladders rest for what protects the person, and are taken up again by nobody without words. */
const RESUMED = 'conferido com o credor e com a pessoa';

type Desk = {
  readonly world: World;
  readonly table: Table;
  readonly people: readonly Person[];
  readonly seed: number;
};
type Send = (method: string, path: string, body?: object) => Promise<unknown>;

/** Lets some ladders rest, ends some, takes some up again, and makes exceptions, as a team does now and then. */
export const restLadders = (desk: Desk): Promise<void> =>
  forEach(desk, async (record, send, dice) => {
    const motive = dice.pick(PauseMotive.options);
    const today = localDateOf(instantAt(desk.world.aws.now()), record.debtor.zone);
    if (dice.chance(ODDS.pauses)) {
      const until = addDays(today, dice.between(0, PAUSE_DAYS));
      const from = dice.chance(ODDS.backdates) ? { from: addDays(today, -PAUSE_DAYS) } : {};
      await send('POST', 'pause', { until, motive, ...from });
    }
    if (dice.chance(ODDS.stops)) await send('POST', 'stop', { motive });
    const rests = record.cases.some(({ pauses, stopped }) => pauses ?? stopped);
    if (rests && dice.chance(ODDS.resumes)) await send('POST', 'resume', { words: RESUMED });
    for (const { credorId, overrides = [] } of record.cases) {
      const [known] = overrides;
      if (known && dice.chance(ODDS.resumes)) await send('DELETE', `overrides/${known.overrideId}`);
      if (!dice.chance(ODDS.makesException)) continue;
      const change = dice.pick([
        { kind: 'skip', stepId: 'd-mais-7' },
        { kind: 'channel', channel: 'email' },
        { kind: 'shift', days: 2, stepId: 'd-mais-15' },
      ]);
      await send('POST', 'overrides', { credorId, change, motive });
    }
  });

/** Claims, gives back and closes what the régua asks of the team. */
export async function workOnTasks(desk: Desk): Promise<void> {
  const listed = await Promise.all(
    SAMPLE_CREDORES.map(({ credorId }) => listTasksOf(desk.table, credorId)),
  );
  const waiting = new Set<string>(
    listed.flatMap(({ tasks }) => tasks.map(({ debtorId }) => debtorId)),
  );
  const people = desk.people.filter(({ cpf }) => waiting.has(debtorIdOf(cpf, DOCUMENT_KEY)));
  await forEach({ ...desk, people }, async ({ tasks }, send, dice) => {
    for (const { taskId, status } of tasks.filter(isStanding)) {
      const task = `tasks/${taskId}`;
      if (status === 'open' && dice.chance(WORKS.claims)) await send('POST', `${task}/claim`);
      if (dice.chance(WORKS.releases)) await send('POST', `${task}/release`);
      const outcome = dice.pick(TaskOutcome.options);
      if (dice.chance(WORKS.closes)) await send('POST', `${task}/close`, { outcome });
    }
  });
}

async function forEach(
  { world, table, people, seed }: Desk,
  decide: (record: RegisteredRecord, send: Send, dice: Dice) => Promise<void>,
): Promise<void> {
  const dice = diceOf(seed);
  for (const { cpf } of people) {
    const debtorId = debtorIdOf(cpf, DOCUMENT_KEY);
    const { record } = await loadDebtor(table, debtorId);
    if (!isRegistered(record)) continue;
    const send: Send = (method, path, body) =>
      insist(world, () =>
        despite(409, asAdmin(world, method, `/api/debtors/${debtorId}/${path}`, body)),
      );
    await decide(record, send, dice);
  }
}
