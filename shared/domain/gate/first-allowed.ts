import assert from 'node:assert/strict';
import type { Instant } from '#shared/domain/values/zone.ts';
import { localMoment } from './local-moment.ts';
import type { WaitingQuestion } from './question.ts';
import { binds } from './rule-scope.ts';
import { WAITING_RULES } from './waiting-rules.ts';

/** Rounds in which rules push each other on; a policy that needs more than this never opens. */
const ROUNDS_MAX = 60;

/**
 * The first moment from now on at which no rule about time objects, were nothing else to happen. Each rule pushes on by
 * no more than it must, so where all agree is the earliest such moment.
 */
export function firstAllowed(question: WaitingQuestion): Instant {
  const rules = WAITING_RULES.filter(({ scope }) => binds(scope, question.purpose));
  let at = question.now;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const moment = localMoment(at, question.record.debtor.zone, question.policy);
    const allowed = rules.map((rule) => rule.allowsFrom(question, moment));
    const latest = allowed.reduce((a, b) => (a > b ? a : b), at);
    if (latest === at) return at;
    at = latest;
  }
  assert.fail(`the contact policy has no opening within ${ROUNDS_MAX} rounds of ${question.now}`);
}
