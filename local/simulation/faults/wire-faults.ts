import type { Faults } from '#local/aws/faults.ts';
import { FunctionCrash } from '#local/aws/lambda/function-crash.ts';
import type { WireHandler, WireRequest, WireResponse } from '#local/aws/wire.ts';
import { conflicting, outOfOrder, throttled } from './bad-answer.ts';
import { calleeOf, callSiteOf, debtorIn } from './call-site.ts';
import type { CrashCoverage } from './crash-coverage.ts';
import type { FaultDraw } from './fault-plan.ts';
import { doneInPart } from './partial-batch.ts';

const WIRE_KINDS = [
  'error-before',
  'error-after',
  'timeout',
  'throttle',
  'conflict',
  'partial',
] as const;
type WireKind = (typeof WIRE_KINDS)[number];

/** How often a fault holds for every attempt that the SDK makes of a call, so that the function hears of it. */
const HOLDS = 0.5;

/**
 * Stands around every call that a function makes, to AWS or to a gateway. The function may be overtaken and crossed before a write;
 * of what can go wrong with the call itself, one thing does at most.
 */
export function wireFaults(draw: FaultDraw, coverage: CrashCoverage): NonNullable<Faults['wire']> {
  const held = new Map<string, WireKind>();
  return async (request, next, functionName, again, meanwhile) => {
    const callee = calleeOf(request);
    const site = callSiteOf(request, callee, functionName);
    const crash = coverage.next(site, draw.isOn('crash'));
    if (crash !== null) {
      draw.note('crash', site, debtorIn(request));
      if (crash === 'after') await next(request);
      throw new FunctionCrash();
    }
    if (callee === 'dynamodb' && isWrite(request)) {
      if (draw.strikes('overtaken') && (await again(comesTwiceAtOnce)))
        draw.note('overtaken', site, debtorIn(request));
      if (draw.strikes('crossed') && (await meanwhile()))
        draw.note('crossed', site, debtorIn(request));
    }
    const call = request.headers['amz-sdk-invocation-id'] ?? '';
    const known = held.get(call);
    const kind = known ?? WIRE_KINDS.find((one) => draw.strikes(one));
    if (kind === undefined || !draw.isOn(kind)) return next(request);
    if (known === undefined && call !== '' && draw.dice.chance(HOLDS)) held.set(call, kind);
    const answer = await answerOf(kind, draw, request, next);
    if (answer === null) return next(request);
    if (known === undefined) draw.note(kind, site, debtorIn(request));
    if (answer instanceof Error) throw answer;
    return answer;
  };
}

/** What comes back when something goes wrong with a call; null when it cannot go wrong with this one. */
async function answerOf(
  kind: WireKind,
  { dice }: FaultDraw,
  request: WireRequest,
  next: WireHandler,
): Promise<WireResponse | Error | null> {
  const callee = calleeOf(request);
  const failure = () => (dice.chance(0.5) ? connectionError('ECONNRESET') : outOfOrder(callee));
  switch (kind) {
    case 'error-before':
      return failure();
    case 'error-after':
      await next(request);
      return failure();
    case 'timeout':
      if (dice.chance(0.5)) await next(request);
      return connectionError('ETIMEDOUT');
    case 'throttle':
      return throttled(callee);
    case 'conflict':
      return callee === 'dynamodb' ? conflicting(request, dice) : null;
    case 'partial':
      return doneInPart(request, next);
  }
}

const isWrite = ({ headers }: WireRequest): boolean =>
  /TransactWriteItems|UpdateItem|PutItem|DeleteItem/.test(headers['x-amz-target'] ?? '');

/**
 * A stream is followed in order and by one run at a time. Queues and schedules promise no such thing, and people press a button
 * twice; only who asks for the test of a text twice wants two.
 */
function comesTwiceAtOnce(event: unknown): boolean {
  const text = JSON.stringify(event);
  return !text.includes('"eventSource":"aws:dynamodb"') && !/"rawPath":"[^"]*\/tests"/.test(text);
}

const connectionError = (code: 'ECONNRESET' | 'ETIMEDOUT'): Error =>
  Object.assign(new Error(code), { name: code === 'ETIMEDOUT' ? 'TimeoutError' : 'Error', code });
