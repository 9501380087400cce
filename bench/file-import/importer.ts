import assert from 'node:assert/strict';
import { createReadStream, statSync } from 'node:fs';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { FileArrived } from '#events/file-arrived.ts';
import type { ImportContinued } from '#events/import-continued.ts';
import { importDebts } from '#functions/debts/import-debts/import-debts.ts';
import { tableDefinition } from '#local/aws/dynamodb/table-definition.ts';
import { uploadText } from '#shared/adapters/file-upload.ts';
import { fileStore } from '#shared/adapters/files.ts';
import { RESERVED_MS } from '#functions/debts/import-debts/hand-over.ts';
import { listImports } from '#shared/table/list-imports.ts';
import { openTable } from '#shared/table/table.ts';
import { importWorld } from '#shared/testing/import-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { BUCKET, badRowsOf } from './book-file.ts';

const KEY = 'imports/loja-aurora/livro.csv';
/** So short that a bench sees many hand-overs; a function on AWS has 15 minutes. */
const WORK_MS = 20_000;
const SAMPLE_MS = 200;

/** Brings a file in, function after function, and prints what it took. Arguments: the file, its rows. */
const [path = '', rows = ''] = process.argv.slice(2);
const { StreamSpecification: _, ...definition } = tableDefinition('regua');
await new DynamoDBClient({}).send(new CreateTableCommand(definition));
const s3 = new S3Client({ forcePathStyle: true });
await s3.send(
  new PutObjectCommand({
    Bucket: BUCKET,
    Key: KEY,
    Body: createReadStream(path),
    ContentLength: statSync(path).size,
  }),
);
const table = openTable('regua');
const world = await importWorld(table);
const queue: (FileArrived | ImportContinued)[] = [
  {
    Records: [
      {
        eventName: 'ObjectCreated:Put',
        s3: { bucket: { name: BUCKET }, object: { key: KEY, sequencer: '1' } },
      },
    ],
  },
];
const deps = {
  ...world,
  files: fileStore(s3, BUCKET),
  uploadText: uploadText(s3, BUCKET),
  bucket: BUCKET,
  documentKey: async () => world.documentKey,
  continueLater: async (event: ImportContinued) => void queue.push(event),
};

const memory: number[] = [];
const watch = setInterval(() => memory.push(process.memoryUsage().rss), SAMPLE_MS);
const startedAt = performance.now();
const before = process.cpuUsage();
let functions = 0;
for (let event = queue.shift(); event; event = queue.shift()) {
  const endsAt = performance.now() + WORK_MS + RESERVED_MS;
  await importDebts(event, deps, { count: 1, remainingMs: () => endsAt - performance.now() });
  functions += 1;
}
const seconds = (performance.now() - startedAt) / 1000;
const { user, system } = process.cpuUsage(before);
clearInterval(watch);

const count = Number(rows);
const {
  imports: [ended],
} = await listImports(table, AURORA);
assert(ended?.status === 'done', 'the import ends');
const { counts } = ended;
const bad = badRowsOf(count);
assert.deepEqual([counts.rows, counts.imported, counts.rejected], [count, count - bad, bad]);
const peakMb = (samples: readonly number[]) => Math.round(Math.max(...samples) / 1024 ** 2);
const fifth = Math.ceil(memory.length / 5);
process.stdout.write(
  JSON.stringify({
    rowsPerSecond: Math.round(count / seconds),
    rowsPerProcessorSecond: Math.round((count * 1e6) / (user + system)),
    functions,
    earlyMb: peakMb(memory.slice(0, fifth)),
    lateMb: peakMb(memory.slice(-fifth)),
    peakMb: peakMb(memory),
  }),
);
