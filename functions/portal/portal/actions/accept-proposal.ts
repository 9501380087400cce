import assert from 'node:assert/strict';
import {
  acceptanceFacts,
  acceptOffer,
  type Choice,
  isInForce,
} from '#shared/domain/agreement/accept-offer.ts';
import type { OfferRefusal } from '#shared/domain/agreement/offer-question.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { AgreementId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { signAgreement } from '#shared/paper/sign-agreement.ts';
import { readForm } from '../form.ts';
import { type Desk, openDesk } from '../offer-desk.ts';
import { noOfferPage } from '../pages/no-offer-page.ts';
import { recordWord, type Word } from '../record-word.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';
import { parcelsIn } from './show-offers.ts';

/** The debtor agrees: the term is signed and everything that follows is written at once, or nothing is. */
export async function acceptProposal(visit: DebtorVisit): Promise<HttpResponse> {
  const form = readForm(visit.request);
  const parcels = parcelsIn(form.get('parcelas'));
  const forDate = LocalDate.safeParse(form.get('dia'));
  if (form.get('aceite') !== 'sim' || !forDate.success) {
    return redirectTo(`${visit.base}/proposta?parcelas=${parcels}`);
  }
  const choice = {
    parcels,
    forDate: forDate.data,
    fingerprint: form.get('codigo') ?? '',
    replaces: AgreementId.safeParse(form.get('substitui')).data ?? null,
  };
  const deskFor = await openDesk(visit);
  const { outcome } = await recordWord<OfferRefusal | 'accepted'>(visit, (record, cause) =>
    accepting(visit, record, deskFor(record), choice, cause),
  );
  return outcome === 'accepted' || outcome === 'already-done'
    ? redirectTo(`${visit.base}/acordo`)
    : pageResponse(409, noOfferPage(visit, outcome));
}

async function accepting(
  visit: DebtorVisit,
  record: RegisteredRecord,
  desk: Desk,
  choice: Choice,
  cause: string,
): Promise<Word<OfferRefusal | 'accepted'>> {
  if (isInForce(record, visit.credor.credorId, choice)) return { outcome: 'accepted', facts: [] };
  if (desk.outcome === 'refused') return { outcome: desk.because, facts: [] };
  const { question, opening, documents } = desk;
  const { regua } = documents;
  const answer = acceptOffer(question, choice, { regua, replaces: opening.replaces });
  if (answer.outcome === 'refused') return { outcome: answer.because, facts: [] };
  const { terms } = answer;
  const { profile, credor, at, request } = visit;
  assert(profile, 'whoever proved their document has a profile');
  const { signature, term } = await signAgreement(
    { terms, credor, profile, debts: record.debts, rules: question.moneyRules },
    {
      at,
      zone: record.debtor.zone,
      via: 'portal',
      identity: `A pessoa abriu o link enviado a ela e confirmou o ${record.debtor.documentKind.toUpperCase()} no portal.`,
      ip: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      request: cause,
    },
  );
  return {
    outcome: 'accepted',
    facts: [...opening.ending, ...acceptanceFacts(question.record, terms, signature, at)],
    vault: { terms: new Map([[terms.agreementId, term]]) },
  };
}
