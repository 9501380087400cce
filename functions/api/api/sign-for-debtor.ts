import type { AgreementTerms, Signature } from '#shared/domain/agreement/agreement.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { signAgreement } from '#shared/paper/sign-agreement.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import type { Vault } from '#shared/table/decision.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refusal } from './refusal.ts';
import type { Call } from './route.ts';

/**
 * Draws the term of an agreement that a person of the team makes for a debtor.
 *
 * @throws Refusal with 409 for somebody who was anonymised: there is nobody to agree with
 */
export async function signForDebtor(
  { config }: ApiDeps,
  { user, request, at }: Call,
  record: RegisteredRecord,
  profile: Profile | null,
  terms: AgreementTerms,
  cause: string,
): Promise<{ readonly signature: Signature; readonly vault: Vault }> {
  if (!profile) {
    throw new Refusal(
      409,
      'O acordo não pode ser feito',
      'Os dados desta pessoa foram apagados; não há com quem fazer o acordo.',
    );
  }
  const { document: credor } = await config.read(Credor, 'credor', terms.credorId);
  const { signature, term } = await signAgreement(
    { terms, credor, profile, debts: record.debts, rules: await readMoneyRules(config) },
    {
      at,
      zone: record.debtor.zone,
      via: 'operator',
      identity: `Registrado pela equipe (${user.userId}), a pedido do devedor.`,
      ip: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      request: cause,
    },
  );
  return { signature, vault: { terms: new Map([[terms.agreementId, term]]) } };
}
