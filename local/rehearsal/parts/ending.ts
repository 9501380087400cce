import { Timeline } from '#events/api/debtor.ts';
import { Overview } from '#events/api/overview.ts';
import { QUEUES } from '#infra/queues.ts';
import type { FunctionSpec } from '#infra/function-spec.ts';
import { FUNCTIONS } from '#infra/topology.ts';
import { contradictions } from '#local/flows/contradictions.ts';
import { wholeHistory } from '#local/flows/histories.ts';
import { centavos, formatReais } from '#shared/domain/values/money.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Api } from '../api.ts';
import type { Cloud } from '../cloud.ts';
import { type Log, seen } from '../log.ts';
import { complaints } from '../complaints.ts';
import { emailsTo, smsTo } from '../outbox.ts';
import { STAGE } from '../place.ts';
import { countIn } from '../queues.ts';
import { JOAO, MARIA } from './debtors.ts';
import type { People } from './import.ts';

const byTheClock = ({ triggers }: FunctionSpec): boolean =>
  triggers.some(({ kind }) => kind === 'cron');
/** In the order of a debt's life. */
const NIGHTLY = Object.entries(FUNCTIONS).flatMap(([name, spec]) =>
  byTheClock(spec) ? [name] : [],
);

/** What must be true in the end: histories that hold, figures that agree, and nothing left over. */
export async function lookBack(
  cloud: Cloud,
  api: Api,
  credorId: string,
  people: People,
  { step }: Log,
): Promise<void> {
  await step('Every history is a whole chain, and everybody is what theirs says', async () => {
    const lengths: number[] = [];
    for (const debtorId of Object.values(people)) {
      const entries = await wholeHistory(cloud.table, debtorId);
      const { record } = await loadDebtor(cloud.table, debtorId);
      const wrong = contradictions(record, entries);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
      lengths.push(entries.length);
    }
    return seen(`${lengths.join(', ')} entries`);
  });
  await step("Maria's timeline (API)", async () => {
    const { entries } = await api(Timeline, 'GET', `/api/debtors/${people.maria}/history`);
    const lines = entries.toReversed().map(({ localTime, title }) => `${localTime}  ${title}`);
    return seen(lines.join('\n'));
  });
  await step('The functions of the clock run (Lambda)', async () => {
    for (const name of NIGHTLY) await cloud.invoke(name.replace(/^.*\//, ''), {});
    const overview = await api(Overview, 'GET', `/api/overview?credorId=${credorId}`);
    if (overview.snapshotDay === null) throw new Error('There is no picture of the book.');
    const shown = overview.figures.filter(({ value }) => value > 0);
    return seen(shown.map(({ label, value, unit }) => `${label}: ${told(value, unit)}`).join('; '));
  });
  await step('Nobody was written to twice', async () => {
    const emails = await emailsTo(cloud.endpoint, MARIA.email);
    const texts = await smsTo(cloud.endpoint, JOAO.phone);
    if (emails.length !== 2 || texts.length !== 1)
      throw new Error(`Maria got ${emails.length} e-mails and João ${texts.length} SMS.`);
    return seen('two e-mails to Maria; one SMS to João, whose alarm was rung twice by hand');
  });
  await step('No work is left over (SQS)', async () => {
    const names = Object.keys(QUEUES).flatMap((name) => [name, `${name}-dead`]);
    const all = [...names, 'nightly-runs-lost'].map((name) => `regua-${STAGE}-${name}`);
    const waiting = await Promise.all(
      all.map(async (name) => ({ name, n: await countIn(cloud, name) })),
    );
    const left = waiting.filter(({ n }) => n > 0);
    if (left.length > 0) throw new Error(left.map(({ name, n }) => `${n} in ${name}`).join(', '));
    return seen(`${all.length} queues are empty`);
  });
  await step('No function logged an error', async () => {
    const told = complaints();
    if (told.length > 0) throw new Error(told.join('\n'));
    return seen('not one');
  });
}

function told(value: number, unit: Overview['figures'][number]['unit']): string {
  switch (unit) {
    case 'centavos':
      return formatReais(centavos(value));
    case 'ratio':
      return `${(100 * value).toFixed(1)} %`;
    case 'count':
      return String(value);
  }
}
