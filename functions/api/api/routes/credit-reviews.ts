import * as z from 'zod';
import {
  CreditAssessmentView,
  CreditReviewAnswer,
  CreditReviewRequest,
} from '#events/api/credit.ts';
import { answerCreditReview, askCreditReview } from '#shared/domain/credit/credit-review.ts';
import { CreditAssessmentId } from '#shared/domain/values/ids.ts';
import { changeCredit } from '#shared/table/credit-assessments.ts';
import { creditDay, requireCredit } from '../credit-desk.ts';
import { creditView } from '../credit-view.ts';
import { Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';

const one = z.strictObject({ assessmentId: CreditAssessmentId });

export const requestCreditReview = route({
  method: 'POST',
  path: '/api/credit-assessments/{assessmentId}/review',
  operationId: 'requestCreditReview',
  summary: 'Registra que a pessoa quer que alguém revise a análise (LGPD, art. 20)',
  description:
    'Uma pessoa da equipe responde em quinze dias. O pedido não muda nota nem recomendação. Repetir enquanto está aberto não muda nada.',
  roles: ['admin', 'gestor', 'operador'],
  params: one,
  query: NO_PARAMETERS,
  body: CreditReviewRequest,
  answer: CreditAssessmentView,
  async handle(deps, call) {
    const { user, at, params, body } = call;
    const known = await requireCredit(deps, call, params.assessmentId);
    if (known.review?.status === 'open') return creditView(known);
    const word = { by: `user:${user.userId}`, words: body.words, at };
    const asked = askCreditReview(known, word, creditDay(at));
    if (!asked) throw answeredBefore();
    if (!(await changeCredit(deps.table, asked, 'none'))) throw changedMeanwhile();
    return creditView(asked);
  },
});

export const answerCreditAssessmentReview = route({
  method: 'POST',
  path: '/api/credit-assessments/{assessmentId}/review/answer',
  operationId: 'answerCreditReview',
  summary: 'Responde a um pedido de revisão: o que uma pessoa recomenda, e por quê',
  description:
    'A resposta vale no lugar da recomendação da máquina, que continua à vista. As palavras são para a pessoa que pediu.',
  roles: ['admin', 'gestor'],
  params: one,
  query: NO_PARAMETERS,
  body: CreditReviewAnswer,
  answer: CreditAssessmentView,
  async handle(deps, call) {
    const { user, at, params, body } = call;
    const known = await requireCredit(deps, call, params.assessmentId);
    const answered = answerCreditReview(known, { by: `user:${user.userId}`, at, ...body });
    if (!answered) throw nobodyAsked();
    if (!(await changeCredit(deps.table, answered, 'open'))) throw changedMeanwhile();
    return creditView(answered);
  },
});

const answeredBefore = (): Refusal =>
  new Refusal(
    409,
    'Já revisada',
    'Alguém já revisou esta análise; faça uma nova se há dados novos.',
  );
const nobodyAsked = (): Refusal =>
  new Refusal(409, 'Nada a revisar', 'Ninguém pediu revisão desta análise, ou já foi respondida.');
const changedMeanwhile = (): Refusal =>
  new Refusal(409, 'Alguém foi mais rápido', 'A análise mudou enquanto isso; leia-a de novo.');
