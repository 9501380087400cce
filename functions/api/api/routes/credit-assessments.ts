import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import {
  CreditAssessmentList,
  CreditAssessmentRequest,
  CreditAssessmentSearch,
  CreditAssessmentView,
  CreditReplay,
} from '#events/api/credit.ts';
import { replayCredit } from '#shared/domain/credit/assess-credit.ts';
import { CreditConclusion } from '#shared/domain/credit/credit-assessment.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { CreditAssessmentId, CredorId } from '#shared/domain/values/ids.ts';
import { listCredits, listCreditsOf } from '#shared/table/credit-assessments.ts';
import { assessApplicant, readCreditPolicy, requireCredit } from '../credit-desk.ts';
import { creditView } from '../credit-view.ts';
import { Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { taxIdOf } from '../tax-id-of.ts';
import { requireCredor } from '../user.ts';

const one = z.strictObject({ assessmentId: CreditAssessmentId });

export const assessCredit = route({
  method: 'POST',
  path: '/api/credit-assessments',
  operationId: 'assessCredit',
  summary: 'Analisa um pedido de crédito: nota, faixa, recomendação e razões',
  description:
    'Olha só o que a lei e a política do credor admitem. Recomenda; quem concede decide. O CPF ou CNPJ não é guardado. Com o ' +
    'cabeçalho `Idempotency-Key`, repetir o pedido responde a mesma análise e não consulta o birô outra vez.',
  roles: ['admin', 'gestor', 'operador'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: CreditAssessmentRequest,
  answer: CreditAssessmentView,
  async handle(deps, call) {
    requireCredor(call.user, call.body.credorId);
    return creditView(await assessApplicant(deps, call, call.body));
  },
});

export const listCreditAssessments = route({
  method: 'GET',
  path: '/api/credit-assessments',
  operationId: 'listCreditAssessments',
  summary: 'As análises de crédito de um credor: as que pedem revisão, pelo prazo, e as mais novas',
  description: 'No máximo 100 de cada.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId }),
  body: NO_BODY,
  answer: CreditAssessmentList,
  async handle({ table }, { user, at, query: { credorId } }) {
    requireCredor(user, credorId);
    const { waiting, recent } = await listCredits(table, credorId, at);
    return { waiting: waiting.map(creditView), recent: recent.map(creditView) };
  },
});

export const findCreditAssessments = route({
  method: 'POST',
  path: '/api/credit-assessment-searches',
  operationId: 'findCreditAssessments',
  summary: 'As análises de crédito de uma pessoa, pelo CPF ou CNPJ',
  description: 'Para quem pede acesso ou revisão sem saber o código da análise.',
  roles: ['admin', 'gestor', 'operador'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: CreditAssessmentSearch,
  answer: CreditAssessmentList.pick({ recent: true }),
  async handle({ table, documentKey }, { user, at, body: { credorId, taxId } }) {
    requireCredor(user, credorId);
    const applicant = debtorIdOf(taxIdOf(taxId), await documentKey());
    const found = await listCreditsOf(table, applicant, at);
    return { recent: found.filter((known) => known.credorId === credorId).map(creditView) };
  },
});

export const readCreditAssessment = route({
  method: 'GET',
  path: '/api/credit-assessments/{assessmentId}',
  operationId: 'readCreditAssessment',
  summary: 'Uma análise de crédito, com as razões, as fontes e o que foi respondido',
  roles: Role.options,
  params: one,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: CreditAssessmentView,
  async handle(deps, call) {
    return creditView(await requireCredit(deps, call, call.params.assessmentId));
  },
});

export const replayCreditAssessment = route({
  method: 'GET',
  path: '/api/credit-assessments/{assessmentId}/replay',
  operationId: 'replayCreditAssessment',
  summary: 'Faz a análise de novo, com os mesmos dados, o mesmo modelo e a mesma política',
  description: 'Nada é consultado nem gravado. `isEqual` diz se o resultado é o mesmo.',
  roles: Role.options,
  params: one,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: CreditReplay,
  async handle(deps, call) {
    const known = await requireCredit(deps, call, call.params.assessmentId);
    const { model, policyVersion } = known;
    const { document } = await readCreditPolicy(deps, known.credorId, policyVersion);
    const replayed = replayCredit(known, document);
    if (!replayed) throw unknownArtefact(model.modelId);
    const stored = CreditConclusion.parse(known);
    return { isEqual: isDeepStrictEqual(stored, replayed), model, policyVersion, stored, replayed };
  },
});

const unknownArtefact = (modelId: string): Refusal =>
  new Refusal(
    409,
    'O modelo não está neste ambiente',
    `A análise foi feita por "${modelId}", e esta versão do sistema não o traz; volte a uma que o traga.`,
  );
