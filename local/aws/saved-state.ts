import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AgendaState } from './agenda.ts';
import type { Services } from './all-services.ts';
import type { ChanceState } from './chance.ts';
import type { IssuerState } from './cognito/token-issuer.ts';
import type { Deployed } from './deploy.ts';
import { loadSnapshot, saveSnapshot } from './dynamodb/snapshot-file.ts';
import type { StreamState } from './event-sources/stream-mapping.ts';
import type { SentMessage } from './outbox.ts';
import type { BucketsState } from './s3/buckets.ts';
import type { SchedulerState } from './scheduler/scheduler.ts';
import type { SecretsState } from './secrets-manager/secrets-manager.ts';
import type { SqsState } from './sqs/sqs.ts';

/** Raised whenever the saved shape changes, so that an older file is told apart rather than misread. */
const VERSION = 3;

type SavedState = {
  version: typeof VERSION;
  now: number;
  ids: ChanceState;
  agenda: AgendaState;
  sqs: SqsState;
  scheduler: SchedulerState;
  buckets: BucketsState;
  secrets: SecretsState;
  outbox: SentMessage[];
  signingKey: IssuerState;
  streams: StreamState[];
};

/** Writes all there is into a folder. What is due should be settled before. */
export async function saveState(
  folder: string,
  services: Services,
  deployed: Deployed,
): Promise<void> {
  const { clock, ids, agenda, sqs, scheduler, s3, secrets, outbox, tokens, dynamoDb } = services;
  const state: SavedState = {
    version: VERSION,
    now: clock.now(),
    ids: ids.exportState(),
    agenda: agenda.exportState(),
    sqs: sqs.exportState(),
    scheduler: scheduler.exportState(),
    buckets: s3.exportState(),
    secrets: secrets.exportState(),
    outbox: outbox.exportState(),
    signingKey: tokens.exportState(),
    streams: deployed.streams.map((stream) => stream.exportState()),
  };
  await mkdir(folder, { recursive: true });
  await saveSnapshot(dynamoDb, path.join(folder, 'table.jsonl'));
  const unfinished = path.join(folder, 'aws.json.unfinished');
  await writeFile(unfinished, JSON.stringify(state));
  await rename(unfinished, path.join(folder, 'aws.json'));
}

/** Takes everything back from a folder, after the same deployment. False when nothing is saved there. */
export async function loadState(
  folder: string,
  services: Services,
  deployed: Deployed,
): Promise<boolean> {
  const file = path.join(folder, 'aws.json');
  if (!existsSync(file)) return false;
  const state: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isSavedState(state)) {
    throw new Error(`${file} is from another version of the local run: start with --fresh`);
  }
  const { clock, ids, agenda, sqs, scheduler, s3, secrets, outbox, tokens, dynamoDb } = services;
  clock.advanceTo(Math.max(state.now, clock.now()));
  ids.importState(state.ids);
  sqs.importState(state.sqs);
  scheduler.importState(state.scheduler);
  s3.importState(state.buckets);
  secrets.importState(state.secrets);
  outbox.importState(state.outbox);
  tokens.importState(state.signingKey);
  for (const [index, stream] of deployed.streams.entries()) {
    stream.importState(state.streams[index] ?? []);
  }
  await loadSnapshot(dynamoDb, path.join(folder, 'table.jsonl'));
  agenda.importState(state.agenda);
  for (const wake of deployed.wake) wake();
  return true;
}

/** The file is ours and carries its version, which stands for its whole shape. */
function isSavedState(state: unknown): state is SavedState {
  return (
    typeof state === 'object' && state !== null && 'version' in state && state.version === VERSION
  );
}
