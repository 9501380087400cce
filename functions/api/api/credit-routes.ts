import type { Route } from './route.ts';
import {
  assessCredit,
  findCreditAssessments,
  listCreditAssessments,
  readCreditAssessment,
  replayCreditAssessment,
} from './routes/credit-assessments.ts';
import { publishCreditPolicy, readCreditPolicyDocument } from './routes/credit-policy.ts';
import { answerCreditAssessmentReview, requestCreditReview } from './routes/credit-reviews.ts';

/** Whether credit should be granted, and why. */
export const CREDIT_ROUTES: readonly Route[] = [
  assessCredit,
  listCreditAssessments,
  findCreditAssessments,
  readCreditAssessment,
  replayCreditAssessment,
  requestCreditReview,
  answerCreditAssessmentReview,
  readCreditPolicyDocument,
  publishCreditPolicy,
];
