import * as z from 'zod';
import { ScoreReplay, ScoreReviewAnswer, ScoreReviewRequest } from '#events/api/score-review.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { answerReview, askReview } from '#shared/domain/score/ask-review.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { standingOf } from '#shared/domain/score/treated-score.ts';
import { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readAssessmentRules } from '#shared/table/read-assessment-rules.ts';
import { ownRecord } from '../own-record.ts';
import { recordDecision } from '../record-decision.ts';
import { Refusal } from '../refusal.ts';
import { replayScore } from '../score-replay.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ debtorId: DebtorId });

const requestScoreReview = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/score-reviews',
  operationId: 'requestScoreReview',
  summary: 'Registra que a pessoa quer que alguém revise o seu score (LGPD, art. 20)',
  description:
    'Abre uma tarefa para a equipe, com quinze dias. O pedido não muda a nota. Repetir enquanto um pedido está aberto não muda nada.',
  roles: ['admin', 'gestor', 'operador'],
  params,
  query: NO_PARAMETERS,
  body: ScoreReviewRequest,
  answer: null,
  async handle(deps, call) {
    const { credorId, words } = call.body;
    requireCredor(call.user, credorId);
    await recordDecision(deps, call, call.params.debtorId, (record, cause) => {
      if (!caseOf(record, credorId)?.score) throw nothingToReview('não tem score');
      return askReview(record, credorId, { via: 'desk', words }, cause, call.at);
    });
  },
});

const answerScoreReview = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/score-reviews/answer',
  operationId: 'answerScoreReview',
  summary:
    'Responde a um pedido de revisão do score: a nota fica, é calculada de novo, ou uma pessoa decide outra',
  description:
    'Quem responde é uma pessoa. As palavras são para o devedor, que as lê no portal. Com `outcome` `decided`, a nota em `decided` vale no lugar da que a máquina deu, enquanto esta for menor, para carteira, passos, fila e propostas, até o caso se encerrar; ela não pode ser menor do que a que vale. A nota calculada de novo (`reassessed`) que sair menor não baixa a que vale, até que outra coisa a mude: pedir revisão não piora nada.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: ScoreReviewAnswer,
  answer: null,
  async handle(deps, call) {
    const { credorId } = call.body;
    requireCredor(call.user, credorId);
    const rules = await readAssessmentRules(deps.config, credorId);
    await recordDecision(deps, call, call.params.debtorId, (record, cause) => {
      const known = caseOf(record, credorId);
      if (known?.scoreReview?.status !== 'open')
        throw nothingToReview('não tem pedido de revisão aberto');
      if (call.body.outcome === 'decided') refuseLess(call.body.decided, known.score);
      return answerReview(record, credorId, call.body, { rules, cause, now: call.at });
    });
  },
});

const replayScoreOf = route({
  method: 'GET',
  path: '/api/debtors/{debtorId}/score-replay',
  operationId: 'replayScore',
  summary: 'Calcula de novo o score de um caso, com os dados do momento dele e o mesmo modelo',
  description:
    'Para quem revisa: nada é gravado. `isEqual` diz se nota, razões e hash dos dados são os que foram guardados; `facts` é tudo o que a nota olhou.',
  roles: ['admin', 'gestor', 'operador', 'auditor'],
  params,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: ScoreReplay,
  async handle(deps, { user, params: { debtorId }, query: { credorId } }) {
    requireCredor(user, credorId);
    const record = ownRecord(await loadDebtor(deps.table, debtorId), user);
    const score = caseOf(record, credorId)?.score;
    if (!score) throw nothingToReview('não tem score');
    return replayScore(deps, debtorId, credorId, score);
  },
});

/** What the API can do about requests to look at a score. */
export const SCORE_REVIEW_ROUTES = [requestScoreReview, answerScoreReview, replayScoreOf] as const;

const nothingToReview = (why: string): Refusal =>
  new Refusal(409, 'Nada a revisar', `O caso ${why}; atualize a ficha.`);

/** Asking for a review makes nothing worse. @throws Refusal with 400 */
function refuseLess(decided: number, score: CollectionScore | null): void {
  const standing = score ? standingOf(score) : 0;
  if (decided >= standing) return;
  throw new Refusal(
    400,
    'Revisão não baixa a nota',
    'Pedir revisão não muda a nota para pior (LGPD, art. 20).',
    {
      errors: [
        {
          path: 'decided',
          message: `Veio ${decided}, e hoje vale ${standing}: mande ${standing} ou mais, ou responda que a nota fica (\`kept\`).`,
        },
      ],
    },
  );
}
