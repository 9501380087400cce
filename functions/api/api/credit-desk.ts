import { hash } from 'node:crypto';
import type { CreditAssessmentRequest } from '#events/api/credit.ts';
import { concludeCredit, creditFactsOf } from '#shared/domain/credit/assess-credit.ts';
import type { CreditAssessment } from '#shared/domain/credit/credit-assessment.ts';
import { currentArtefact } from '#shared/domain/credit/credit-card.ts';
import { keepDaysMaxOn, lawfulFacts, mayUse, sourceOn } from '#shared/domain/credit/credit-law.ts';
import { CreditPolicy } from '#shared/domain/credit/credit-policy.ts';
import { NO_HISTORY, type OwnHistory, ownHistoryOf } from '#shared/domain/credit/own-history.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { kindOfTaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { applicantOf, creditAssessmentIdOf, debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import type { CreditAssessmentId, CredorId } from '#shared/domain/values/ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { readConfig, type Versioned } from '#shared/table/config-documents.ts';
import { beginCredit, keepCredit, readCredit } from '#shared/table/credit-assessments.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { sleep } from '#shared/table/sleep.ts';
import type { ApiDeps } from './api-deps.ts';
import { askBureau, payBureau } from './credit-bureau.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Call } from './route.ts';
import { taxIdOf } from './tax-id-of.ts';
import { requireCredor } from './user.ts';

const DAY_MINUTES = 24 * 60;
/** A bureau is given about as long. */
const LOOK_AGAIN_MS = 250;
const LOOKS_MAX = 40;

/** The person's day: an applicant's zone is not asked for, and São Paulo's day ends with most of the country's. */
export const creditDay = (at: Instant) => localDateOf(at, BOOK_ZONE);

/**
 * Looks at an applicant once: own book and bureau as far as law and policy allow, then the score, then the policy. The same request
 * under the same `Idempotency-Key` is answered with what it was answered with.
 *
 * @throws Refusal with 409 without a policy, for an authorisation of a later day, for another request under the same key, and
 *   where budget or rate of the bureau would be exceeded
 */
export async function assessApplicant(
  deps: ApiDeps,
  { user, request, at }: Call,
  body: CreditAssessmentRequest,
): Promise<CreditAssessment> {
  const { credorId, amount, months, monthlyIncome, historyAuthorisedOn } = body;
  const policy = await readCreditPolicy(deps, credorId);
  const today = creditDay(at);
  if (historyAuthorisedOn !== null && historyAuthorisedOn > today) throw signedLater();
  const taxId = taxIdOf(body.applicant.taxId);
  const applicant = debtorIdOf(taxId, await deps.documentKey());
  const cause = request.headers['idempotency-key'] ?? request.id;
  const assessmentId = creditAssessmentIdOf(applicant, credorId, cause);
  const requestHash = hash(
    'sha256',
    JSON.stringify([amount, months, monthlyIncome, historyAuthorisedOn]),
  );
  const known = await readCredit(deps.table, assessmentId, at);
  if (known) return sameRequest(known, requestHash);
  if (!(await beginCredit(deps.table, assessmentId, at)))
    return sameRequest(await awaited(deps.table, assessmentId, at), requestHash);
  await payBureau(deps, policy.document, assessmentId, { credorId, at });
  const standing = { basis: policy.document.basis, isAuthorised: historyAuthorisedOn !== null };
  const withHistory = mayUse('bureau-history', standing, today);
  const [own, asked] = await Promise.all([
    ownBook(deps, policy.document, assessmentId, credorId, at),
    askBureau(deps, policy.document, { key: assessmentId, taxId, withHistory }),
  ]);
  const facts = lawfulFacts(
    creditFactsOf({ amount, months, monthlyIncome }, own, asked.report),
    standing,
    today,
  );
  const artefact = currentArtefact();
  const { validDays, keepDays } = policy.document;
  const assessment: CreditAssessment = {
    assessmentId,
    credorId,
    kind: kindOfTaxId(taxId),
    at,
    askedBy: `user:${user.userId}`,
    requestHash,
    amount,
    months,
    monthlyIncome,
    historyAuthorisedOn,
    bureau: asked.bureau,
    facts,
    model: { modelId: artefact.card.modelId, sha256: artefact.sha256 },
    policyVersion: policy.version,
    ...concludeCredit({ amount, facts, bureau: asked.bureau }, artefact, policy.document),
    validUntil: addDays(today, validDays),
    keptUntil: addMinutes(at, Math.min(keepDays, keepDaysMaxOn(today)) * DAY_MINUTES),
  };
  if (await keepCredit(deps.table, assessment)) return assessment;
  const first = await readCredit(deps.table, assessmentId, at);
  if (!first) throw new Error('An assessment was neither kept nor there.');
  return sameRequest(first, requestHash);
}

/** @throws Refusal with 404 for none and with 403 for another credor's */
export async function requireCredit(
  { table }: ApiDeps,
  { user, at }: Call,
  assessmentId: CreditAssessmentId,
): Promise<CreditAssessment> {
  const found = await readCredit(table, assessmentId, at);
  if (!found) {
    throw notFound(
      'Análise não encontrada',
      'Não há análise de crédito com este código, ou o seu prazo de guarda acabou.',
    );
  }
  requireCredor(user, found.credorId);
  return found;
}

/** A version of the policy, the live one unless told. @throws Refusal with 409 where there is none */
export async function readCreditPolicy(
  { table }: ApiDeps,
  credorId: CredorId,
  version: number | 'LIVE' = 'LIVE',
): Promise<Versioned<CreditPolicy>> {
  const found = await readConfig(table, CreditPolicy, 'credit-policy', credorId, version);
  if (found) return found;
  throw new Refusal(
    409,
    'Sem política de crédito',
    `O credor "${credorId}" ainda não tem política de crédito; publique uma em PUT /api/credores/${credorId}/credit-policy.`,
  );
}

async function ownBook(
  { table, config }: ApiDeps,
  { usesOwnBook, basis }: CreditPolicy,
  assessmentId: CreditAssessmentId,
  credorId: CredorId,
  at: Instant,
): Promise<OwnHistory> {
  const today = creditDay(at);
  const rule = sourceOn('own-book', today);
  if (!usesOwnBook || !rule?.bases.includes(basis)) return NO_HISTORY;
  const [{ record }, { document: contactPolicy }] = await Promise.all([
    loadDebtor(table, applicantOf(assessmentId)),
    config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
  ]);
  const look = { today, yearsBack: rule.yearsBack, policy: contactPolicy };
  return isRegistered(record) ? ownHistoryOf(record, credorId, look) : NO_HISTORY;
}

function sameRequest(known: CreditAssessment, requestHash: string): CreditAssessment {
  if (known.requestHash === requestHash) return known;
  throw new Refusal(
    409,
    'Chave já usada',
    'Este Idempotency-Key já serviu para outro pedido desta pessoa; use uma chave nova para um pedido novo.',
  );
}

/** What another request under the same key comes to, at the same moment. @throws Refusal with 409 where that takes too long */
async function awaited(
  table: ApiDeps['table'],
  assessmentId: CreditAssessmentId,
  at: Instant,
): Promise<CreditAssessment> {
  for (let look = 0; look < LOOKS_MAX; look++) {
    await sleep(LOOK_AGAIN_MS);
    const found = await readCredit(table, assessmentId, at);
    if (found) return found;
  }
  throw stillAsked();
}

const stillAsked = (): Refusal =>
  new Refusal(
    409,
    'Análise em andamento',
    'O mesmo pedido, com o mesmo Idempotency-Key, está sendo analisado agora. Repita-o em um minuto: a resposta será a mesma, sem outra consulta ao birô.',
  );

const signedLater = (): Refusal =>
  new Refusal(
    409,
    'A autorização ainda não vale',
    'O dia em historyAuthorisedOn ainda não chegou; a autorização tem de ser anterior à consulta.',
  );
