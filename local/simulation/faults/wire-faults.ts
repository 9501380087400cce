import type { Faults } from '#local/aws/faults.ts';
import { FunctionCrash } from '#local/aws/lambda/function-crash.ts';
import type { WireHandler, WireRequest, WireResponse } from '#local/aws/wire.ts';
import { conflicting, outOfOrder, throttled } from './bad-answer.ts';
import { type Callee, calleeOf, callSiteOf, debtorIn } from './call-site.ts';
import type { CrashCoverage } from './crash-coverage.ts';
import type { FaultDraw } from './fault-plan.ts';
import type { FaultKind } from './fault-kind.ts';
import { doneInPart } from './partial-batch.ts';

/** Stands around every call that a function makes, to AWS or to a gateway. At most one thing goes wrong with a call. */
export function wireFaults(draw: FaultDraw, coverage: CrashCoverage): NonNullable<Faults['wire']> {
  return async (request, next, functionName) => {
    const callee = calleeOf(request);
    const site = callSiteOf(request, callee, functionName);
    const crash = coverage.next(site, draw.isOn('crash'));
    const note = (kind: FaultKind) => draw.note(kind, site, debtorIn(request));
    if (crash !== null) {
      note('crash');
      if (crash === 'after') await next(request);
      throw new FunctionCrash();
    }
    return (await strike(draw, note, callee, request, next)) ?? next(request);
  };
}

/** The answer to a call with which something goes wrong, or null when all is well. */
async function strike(
  { dice, strikes }: FaultDraw,
  note: (kind: FaultKind) => void,
  callee: Callee,
  request: WireRequest,
  next: WireHandler,
): Promise<WireResponse | null> {
  if (strikes('error-before')) {
    note('error-before');
    if (dice.chance(0.5)) throw connectionError('ECONNRESET');
    return outOfOrder(callee);
  }
  if (strikes('error-after')) {
    note('error-after');
    await next(request);
    if (dice.chance(0.5)) throw connectionError('ECONNRESET');
    return outOfOrder(callee);
  }
  if (strikes('timeout')) {
    note('timeout');
    if (dice.chance(0.5)) await next(request);
    throw connectionError('ETIMEDOUT');
  }
  if (strikes('throttle')) {
    note('throttle');
    return throttled(callee);
  }
  if (callee === 'dynamodb' && strikes('conflict')) {
    const answer = conflicting(request);
    if (answer !== null) note('conflict');
    return answer;
  }
  if (strikes('partial')) {
    const answer = await doneInPart(request, next);
    if (answer !== null) note('partial');
    return answer;
  }
  return null;
}

const connectionError = (code: 'ECONNRESET' | 'ETIMEDOUT'): Error =>
  Object.assign(new Error(code), { name: code === 'ETIMEDOUT' ? 'TimeoutError' : 'Error', code });
