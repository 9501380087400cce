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

/** A file that is uploaded as it comes is written in one part or in many, and what was begun may be given up. */
const UPLOAD = ['s3 PUT', 's3 POST', 's3 DELETE'];

/** Whoever calls a gateway, a registry or a hook over plain HTTP; routes, which name their methods as well, send nothing. */
const CALLS_HTTP = /\b(?:callJson|callForm|send)\d*\(/;
const METHOD = /(?:method: |,\s+)"(GET|POST|PUT|PATCH|DELETE)"/g;

/**
 * Every kind of call that stands in the code of each function, as `<function> → <callee> <operation>`: read from what the
 * bundler leaves of it in its bundle, so that a call that no simulated run makes is noticed.
 */
export async function callsInCode(): Promise<ReadonlySet<string>> {
  const { outputFiles } = await build({
    ...ALL_FUNCTIONS,
    minify: false,
    sourcemap: false,
    write: false,
  });
  const calls = new Set<string>();
  for (const { path: file, text } of outputFiles) {
    const functionName = path.relative(ALL_FUNCTIONS.outdir, path.dirname(file));
    for (const call of ownPartsOf(text).flatMap(callsIn)) calls.add(`${functionName} → ${call}`);
  }
  return calls;
}

/** What came into a bundle from each of our own files. The bundler names the file above each. */
function ownPartsOf(bundle: string): readonly string[] {
  const [, ...parts] = bundle.split(/^\/\/ (?=\S+$)/m);
  return parts.filter((part) => !part.startsWith('node_modules/'));
}

/** What is only signed for somebody else's use leaves the function unsent. */
function callsIn(code: string): readonly string[] {
  if (code.includes('getSignedUrl')) return [];
  const commands = [...code.matchAll(/new ([A-Z]\w+Command)\d*\(/g)];
  const methods = CALLS_HTTP.test(code) ? [...code.matchAll(METHOD)] : [];
  return [
    ...commands.map(([, command = '']) => operationOf(command)),
    ...(/new Upload\d*\(/.test(code) ? UPLOAD : []),
    ...methods.map(([, method = '']) => `gateway ${method}`),
  ];
}

function operationOf(command: string): string {
  const operation = OPERATIONS[command];
  if (operation === undefined) throw new Error(`${command} is called, and has no name here`);
  return operation;
}

/** The kind of call that a call site makes: without what it is for. */
export const kindOfSite = (site: string): string => site.split(' ').slice(0, 4).join(' ');
