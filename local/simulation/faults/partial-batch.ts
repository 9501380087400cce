import * as z from 'zod';
import {
  readBody,
  textOf,
  type WireHandler,
  type WireRequest,
  type WireResponse,
} from '#local/aws/wire.ts';

const Batch = z.looseObject({
  Entries: z.array(z.looseObject({ Id: z.string().optional() })).min(1),
});
const Keys = z.looseObject({
  RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(z.unknown()).min(2) })),
});
const Failures = z.looseObject({ Failed: z.array(z.unknown()).default([]) });
const Entries = z.looseObject({ Entries: z.array(z.unknown()), FailedEntryCount: z.number() });

/**
 * Does a batch without its last part, and answers as the service does when it could not do all of it. Null when the request is
 * no batch, or has a single part.
 */
export async function doneInPart(
  request: WireRequest,
  next: WireHandler,
): Promise<WireResponse | null> {
  switch (request.headers['x-amz-target']?.split('.').at(-1)) {
    case 'SendMessageBatch':
      return withoutLastMessage(request, next);
    case 'PutEvents':
      return withoutLastEvent(request, next);
    case 'BatchGetItem':
      return withoutLastKey(request, next);
    default:
      return null;
  }
}

async function withoutLastMessage(
  request: WireRequest,
  next: WireHandler,
): Promise<WireResponse | null> {
  const batch = Batch.parse(JSON.parse(textOf(request)));
  const last = batch.Entries.at(-1);
  if (batch.Entries.length < 2 || last === undefined) return null;
  const done = await next(saying(request, { ...batch, Entries: batch.Entries.slice(0, -1) }));
  const answer = Failures.parse(await jsonOf(done));
  const failure = { Id: last.Id, SenderFault: false, Code: 'InternalError' };
  return answering(done, { ...answer, Failed: [...answer.Failed, failure] });
}

async function withoutLastEvent(
  request: WireRequest,
  next: WireHandler,
): Promise<WireResponse | null> {
  const batch = Batch.parse(JSON.parse(textOf(request)));
  if (batch.Entries.length < 2) return null;
  const done = await next(saying(request, { ...batch, Entries: batch.Entries.slice(0, -1) }));
  const answer = Entries.parse(await jsonOf(done));
  const failure = { ErrorCode: 'InternalFailure', ErrorMessage: 'Unexpected internal error' };
  return answering(done, {
    FailedEntryCount: answer.FailedEntryCount + 1,
    Entries: [...answer.Entries, failure],
  });
}

async function withoutLastKey(
  request: WireRequest,
  next: WireHandler,
): Promise<WireResponse | null> {
  const parsed = Keys.safeParse(JSON.parse(textOf(request)));
  const [table, wanted] = Object.entries(parsed.data?.RequestItems ?? {})[0] ?? [];
  if (!parsed.success || table === undefined || wanted === undefined) return null;
  const some = { ...wanted, Keys: wanted.Keys.slice(0, -1) };
  const left = { ...wanted, Keys: wanted.Keys.slice(-1) };
  const done = await next(saying(request, { ...parsed.data, RequestItems: { [table]: some } }));
  return answering(done, { ...(await jsonOf(done)), UnprocessedKeys: { [table]: left } });
}

const saying = (request: WireRequest, body: object): WireRequest => ({
  ...request,
  body: Buffer.from(JSON.stringify(body)),
});

async function jsonOf({ body }: WireResponse): Promise<object> {
  return z.looseObject({}).parse(JSON.parse((await readBody(body)).toString()));
}

function answering(done: WireResponse, body: object): WireResponse {
  // The checksum, where there is one, was of the whole answer.
  const { 'x-amz-crc32': _, ...headers } = done.headers;
  return { ...done, headers, body: Buffer.from(JSON.stringify(body)) };
}
