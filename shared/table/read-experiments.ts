import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { Experiment, type RunningExperiment } from '#shared/domain/experiment/experiment.ts';
import { experimentsOf } from '#shared/domain/experiment/held-out.ts';
import type { CarteiraId, CredorId } from '#shared/domain/values/ids.ts';
import type { ConfigReader } from './config-cache.ts';
import { listConfigIds, type Versioned } from './config-documents.ts';
import { readConfigs } from './read-configs.ts';
import type { Table } from './table.ts';

/** The experiments of a credor, whatever their status, by their names. */
export async function readExperiments(
  table: Table,
  credorId: CredorId,
): Promise<readonly Versioned<Experiment>[]> {
  const keys = await listConfigIds(table, 'experiment');
  const own = keys.filter((key) => key.startsWith(`${credorId}.`));
  return readConfigs(table, Experiment, 'experiment', own);
}

/** What runs in each carteira of a credor. */
export async function readRunningExperiments(
  table: Table,
  credorId: CredorId,
): Promise<ReadonlyMap<CarteiraId, RunningExperiment>> {
  const experiments = await readExperiments(table, credorId);
  return new Map(
    experiments.flatMap(({ document }) =>
      document.status === 'running' ? [[document.carteiraId, document] as const] : [],
    ),
  );
}

/** Which of the experiments that a person's cases were assigned to run now. */
export async function readOwnExperiments(
  { find }: Pick<ConfigReader, 'find'>,
  { cases }: Pick<DebtorRecord, 'cases'>,
): Promise<ReadonlySet<string>> {
  const running = await Promise.all(
    cases.flatMap(experimentsOf).map(async (key) => {
      const found = await find(Experiment, 'experiment', key);
      return found?.document.status === 'running' ? [key] : [];
    }),
  );
  return new Set(running.flat());
}
