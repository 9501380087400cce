import { createHash } from 'node:crypto';
import type { AgreementTerms, Signature } from '#shared/domain/agreement/agreement.ts';
import type { Evidence, SignedTerm } from '#shared/domain/agreement/signed-term.ts';
import type { TermFacts } from '#shared/domain/agreement/term-text.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { Acceptance } from './agreement-term.ts';

const USER_AGENT_LENGTH_MAX = 300;

/**
 * Draws the term as it is agreed to, and what proves later that this is what was agreed: the history gets the hashes,
 * the term and the evidence are kept beside it.
 *
 * @param accepted.request the id of the request, as the logs know it
 */
export async function signAgreement(
  facts: TermFacts & { readonly terms: AgreementTerms },
  accepted: Acceptance & { readonly via: Signature['via']; readonly request: string },
): Promise<{ readonly signature: Signature; readonly term: SignedTerm }> {
  const { at, via, identity, ip, request } = accepted;
  const userAgent = accepted.userAgent.slice(0, USER_AGENT_LENGTH_MAX).toWellFormed();
  // Drawing is only started where a term is drawn: no other visit to the portal waits for it.
  const { agreementTerm } = await import('./agreement-term.ts');
  const pdf = await agreementTerm(facts, { ...accepted, userAgent });
  const termHash = createHash('sha256').update(pdf).digest('hex');
  const evidence: Evidence = { acceptedAt: at, ip, userAgent, identity, request, termHash };
  const evidenceHash = createHash('sha256').update(canonical(evidence)).digest('hex');
  return {
    signature: { via, termHash, evidenceHash },
    term: { pdf: Buffer.from(pdf).toString('base64'), evidence },
  };
}
