import { joinsOf } from '#shared/domain/debtor/join.ts';
import { checkIdentity } from '#shared/domain/portal/check-identity.ts';
import { parseTaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { addMinutes, localDateOf } from '#shared/domain/values/zone.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readForm } from '../form.ts';
import { identityPage, lockedPage } from '../pages/identity-page.ts';
import { recordWord } from '../record-word.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import { sameSecret } from '#shared/domain/values/same-secret.ts';
import { sessionCookie } from '../session.ts';
import type { KnownVisit } from '../visit.ts';

const TWO_DAYS_MINUTES = 2_880;

/** Asks who is there, and lets in whoever types the debtor's own document. */
export async function identify(visit: KnownVisit): Promise<HttpResponse> {
  if (visit.isPost) return checkDocument(visit);
  if (visit.request.method === 'GET') await rememberVisit(visit);
  if (visit.record.debtor.identityTriesLeft === 0) return locked(visit);
  return ask(visit, 200, null);
}

async function checkDocument(visit: KnownVisit): Promise<HttpResponse> {
  const { deps, link, at, base } = visit;
  const typed = parseTaxId((readForm(visit.request).get('documento') ?? '').slice(0, 40));
  if (!typed.ok) return ask(visit, 422, MISTYPED[visit.record.debtor.documentKind]);
  const key = await deps.documentKey();
  const said = debtorIdOf(typed.value, key);
  const isRight = documentsOf(visit).some((debtorId) => sameSecret(said, debtorId));
  const { outcome, record } = await recordWord(visit, (known) =>
    checkIdentity(known, link, isRight),
  );
  if (outcome === 'confirmed') {
    return redirectTo(`${base}/dividas`, [sessionCookie(key, link, at)]);
  }
  if (outcome === 'locked') return locked(visit);
  return ask(visit, 422, refusal(record?.debtor.identityTriesLeft ?? 0));
}

/** The reasons of `parseTaxId` speak to whoever mends a file. */
const MISTYPED: Readonly<Record<KnownVisit['record']['debtor']['documentKind'], string>> = {
  cpf: 'Não conseguimos ler este CPF. Ele tem 11 números: confira e digite de novo.',
  cnpj: 'Não conseguimos ler este CNPJ. Ele tem 14 números e letras: confira e digite de novo.',
};

/** Whoever is registered twice knows one of the two documents, and it need not be the one that the link leads to. */
const documentsOf = ({ link, record }: KnownVisit): readonly DebtorId[] => [
  link.debtorId,
  ...joinsOf(record.debtor, link.credorId).map(({ debtorId }) => debtorId),
];

const refusal = (triesLeft: number): string =>
  `Este número não é o do cadastro. ${triesLeft === 1 ? 'Resta 1 tentativa' : `Restam ${triesLeft} tentativas`}.`;

const ask = (visit: KnownVisit, status: number, problem: string | null): HttpResponse => {
  const { credor, base, leave, record } = visit;
  const { documentKind } = record.debtor;
  const cameBack = visit.request.query['sessao'] === 'fim';
  return pageResponse(
    status,
    identityPage({ credor, base, leave, documentKind, problem, cameBack }),
  );
};

const locked = (visit: KnownVisit): HttpResponse =>
  pageResponse(403, lockedPage(visit.credor, visit));

/** At most one line a day in the history, however often the link is opened. */
async function rememberVisit(visit: KnownVisit): Promise<void> {
  const { credorId, contactId, ref } = visit.link;
  const today = localDateOf(visit.at, visit.record.debtor.zone);
  const expiresAt = addMinutes(visit.at, TWO_DAYS_MINUTES);
  await recordWord(visit, () => ({
    outcome: 'visited',
    facts: [{ type: 'portal-visited', credorId, contactId }],
    claims: [{ kind: 'portal-visit', cause: `${ref}:${today}`, expiresAt }],
  }));
}
