import type * as z from 'zod';
import {
  CreditAssessmentList,
  CreditAssessmentRequest,
  CreditAssessmentView,
  CreditPolicyPublication,
  CreditReplay,
  CreditReviewAnswer,
  CreditReviewRequest,
  PublishedCreditPolicyView,
} from '#events/api/credit.ts';
import { CREDIT_POLICY } from '#shared/testing/credit.ts';
import { ASSESSMENT, ASSESSMENT_ID, DECLINED, DECLINED_ID } from './credit-example.ts';
import { type Answer, invalid, json, problem } from './stub-answer.ts';

type View = z.input<typeof CreditAssessmentView>;
const AT = '2026-05-13T14:20:00.000Z';

/** Two assessments, one of which may be reviewed, a first policy, and whatever is assessed anew. */
export function creditRoutes(): Readonly<Record<string, Answer>> {
  const world: {
    declined: View;
    others: readonly View[];
    policy: z.input<typeof PublishedCreditPolicyView> | null;
  } = {
    declined: DECLINED,
    others: [ASSESSMENT],
    policy: { version: 1, publishedAt: AT, publishedBy: 'user:u-1', document: CREDIT_POLICY },
  };
  const policy = () =>
    world.policy
      ? json(PublishedCreditPolicyView, world.policy)
      : problem(404, 'Política de crédito não encontrada', 'O credor ainda não tem uma.');
  const review = (changes: Partial<View>) => {
    world.declined = { ...world.declined, ...changes };
    return json(CreditAssessmentView, world.declined);
  };
  const path = `/api/credit-assessments/${DECLINED_ID}/review`;
  return {
    'GET /api/credit-assessments': () => {
      const isWaiting = world.declined.review?.status === 'open';
      return json(CreditAssessmentList, {
        waiting: isWaiting ? [world.declined] : [],
        recent: [...world.others, ...(isWaiting ? [] : [world.declined])],
      });
    },
    'POST /api/credit-assessments': ({ body }) => {
      const parsed = CreditAssessmentRequest.safeParse(JSON.parse(body));
      if (!parsed.success) return invalid(parsed.error.issues);
      const { amount, months } = parsed.data;
      const assessmentId = 'c'.repeat(32);
      const made = { ...ASSESSMENT, assessmentId, amount, months, at: AT };
      world.others = [made, ...world.others];
      return json(CreditAssessmentView, made);
    },
    [`GET /api/credit-assessments/${ASSESSMENT_ID}/replay`]: () => {
      const { model, policyVersion, score, recommendation, because } = ASSESSMENT;
      const told = { score, recommendation, because };
      const same = { stored: told, replayed: told };
      return json(CreditReplay, { isEqual: true, model, policyVersion, ...same });
    },
    [`POST ${path}`]: ({ body }) => {
      const { words } = CreditReviewRequest.parse(JSON.parse(body));
      const asked = { askedAt: AT, words, dueOn: '2026-05-28', answer: null };
      return review({ review: { status: 'open', ...asked } });
    },
    [`POST ${path}/answer`]: ({ body }) => {
      const { recommendation, words } = CreditReviewAnswer.parse(JSON.parse(body));
      const answer = { at: AT, by: 'user:u-1', recommendation, words };
      const known = world.declined.review;
      return review({
        standing: recommendation,
        review: known ? { ...known, status: 'answered', answer } : null,
      });
    },
    'GET /api/credores/loja-aurora/credit-policy': policy,
    'PUT /api/credores/loja-aurora/credit-policy': ({ body }) => {
      const parsed = CreditPolicyPublication.safeParse(JSON.parse(body));
      if (!parsed.success) return invalid(parsed.error.issues);
      const { document, expectedVersion } = parsed.data;
      const version = expectedVersion + 1;
      world.policy = { version, publishedAt: AT, publishedBy: 'user:u-1', document };
      return policy();
    },
  };
}
