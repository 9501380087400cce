import * as z from 'zod';
import { tableDefinition } from '#local/aws/dynamodb/table-definition.ts';
import {
  readBody,
  type WireHandler,
  type WireRequest,
  type WireResponse,
} from '#local/aws/wire.ts';
import { foundTown, liveDays } from '#local/flows/lived-town.ts';
import type { Contender } from './conformance-case.ts';
import { comparable } from './random/sequences.ts';
import { type Verdict, verdictOf } from './verdict.ts';

const TABLE = 'regua';

const JSON_OBJECT = z.record(z.string(), z.unknown());

/** One request that a function made to DynamoDB, and what the embedded one answered. */
type Exchange = { readonly operation: string; readonly body: object; readonly answer: unknown };

/**
 * Lives some days in a town, with imports, steps, messages, deliveries, visits, payments and nightly walks, and notes
 * everything that the functions ask DynamoDB.
 */
export async function recordOurRequests(life: {
  readonly debtors: number;
  readonly days: number;
}): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  async function wire(request: WireRequest, next: WireHandler): Promise<WireResponse> {
    const target = request.headers['x-amz-target'] ?? '';
    if (!target.startsWith('DynamoDB_')) return next(request);
    const asked = await readBody(request.body);
    const response = await next({ ...request, body: asked });
    const answered = await readBody(response.body);
    exchanges.push({
      operation: target.split('.').at(-1) ?? '',
      body: JSON_OBJECT.parse(JSON.parse(asked.toString())),
      answer: plain(response.status, JSON.parse(answered.toString())),
    });
    return { ...response, body: answered };
  }
  const town = await foundTown(life.debtors, { faults: { wire } });
  await liveDays(town, life.days);
  town.world.aws.close();
  return exchanges;
}

/** How a contender's answers to the same requests, in the same order, compare with those that were noted. */
export async function replayOn(
  contender: Contender,
  exchanges: readonly Exchange[],
): Promise<
  readonly { readonly exchange: Exchange; readonly verdict: Verdict; readonly theirs: unknown }[]
> {
  await contender.request('DynamoDB_20120810.CreateTable', tableDefinition(TABLE));
  const replayed = [];
  for (const exchange of exchanges) {
    const { operation, body, answer } = exchange;
    const { status, body: told } = await contender.request(`DynamoDB_20120810.${operation}`, body);
    const theirs = plain(status, told);
    const verdict = verdictOf(comparable(operation, answer), comparable(operation, theirs));
    replayed.push({ exchange, verdict, theirs });
  }
  return replayed;
}

/** An answer with its status, and its error under the name alone: each DynamoDB has a namespace of its own, and a word for `message`. */
function plain(status: number, body: unknown): unknown {
  const { __type, Message, ...rest } = JSON_OBJECT.parse(body);
  return {
    status,
    ...rest,
    ...(Message !== undefined && { message: Message }),
    ...(typeof __type === 'string' && { error: __type.split('#').at(-1) }),
  };
}
