import type { Evidence } from './evidence.ts';
import type { SentContact } from './sent-contact.ts';

/**
 * Why a contact must not have left, given what was known when it was claimed, or null.
 *
 * @param earlier what collected from the same person before
 */
export type Rule = (
  contact: SentContact,
  earlier: readonly SentContact[],
  evidence: Evidence,
) => string | null;
