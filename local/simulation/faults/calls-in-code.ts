import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ALL_FUNCTIONS } from '#infra/bundle/build.ts';

/** Commands of the SDK, with the words by which a call site names them. */
const OPERATIONS: Readonly<Record<string, string>> = {
  BatchGetCommand: 'dynamodb BatchGetItem',
  GetCommand: 'dynamodb GetItem',
  DeleteCommand: 'dynamodb DeleteItem',
  PutCommand: 'dynamodb PutItem',
  QueryCommand: 'dynamodb Query',
  TransactWriteCommand: 'dynamodb TransactWriteItems',
  UpdateCommand: 'dynamodb UpdateItem',
  CreateScheduleCommand: 'scheduler POST',
  GetScheduleCommand: 'scheduler GET',
  GetObjectCommand: 's3 GET',
  HeadObjectCommand: 's3 HEAD',
  PutObjectCommand: 's3 PUT',
  GetSecretValueCommand: 'secretsmanager GetSecretValue',
  PublishCommand: 'sns Publish',
  StartOutboundVoiceContactCommand: 'connect PUT',
  PutEventsCommand: 'events PutEvents',
  SendEmailCommand: 'ses POST',
  SendTextMessageCommand: 'sms-voice SendTextMessage',
  SendVoiceMessageCommand: 'sms-voice SendVoiceMessage',
  SendWhatsAppMessageCommand: 'social-messaging POST',
  SendMessageBatchCommand: 'sqs SendMessageBatch',
};

/**
 * Every kind of call that stands in the code of each function, as `<function> → <service> <operation>`: read from what the
 * bundler puts into its bundle, so that a call that no simulated run makes is noticed.
 */
export async function callsInCode(): Promise<ReadonlySet<string>> {
  const { metafile } = await build({ ...ALL_FUNCTIONS, metafile: true, write: false });
  const calls = new Set<string>();
  for (const { entryPoint, inputs } of Object.values(metafile.outputs)) {
    const functionName = /^functions\/(.+)\/handler\.ts$/.exec(entryPoint ?? '')?.[1];
    if (functionName === undefined) continue;
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      if (bytesInOutput === 0 || file.includes('node_modules')) continue;
      for (const command of commandsIn(file))
        calls.add(`${functionName} → ${operationOf(command)}`);
    }
  }
  return calls;
}

/** Commands that are sent; those that are only signed for somebody else's use leave the function unsent. */
function commandsIn(file: string): readonly string[] {
  const text = readFileSync(path.join(ALL_FUNCTIONS.absWorkingDir, file), 'utf8');
  if (text.includes('getSignedUrl')) return [];
  return [...text.matchAll(/new ([A-Z]\w+Command)\(/g)].map(([, command = '']) => command);
}

function operationOf(command: string): string {
  const operation = OPERATIONS[command];
  if (operation === undefined) throw new Error(`${command} is called, and has no name here`);
  return operation;
}

/** The kind of call that a call site makes: without what it is for. */
export const kindOfSite = (site: string): string => site.split(' ').slice(0, 4).join(' ');
