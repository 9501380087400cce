import * as z from 'zod';
import { BulkLookUp, LookUpScope } from '#shared/domain/enrichment/bulk-look-up.ts';
import {
  EnrichmentPolicy,
  NewEnrichmentPolicy,
} from '#shared/domain/enrichment/enrichment-policy.ts';
import { CarteiraId, CredorId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';

/** A credor's provider of contacts, and what was spent on it in this month. */
export const EnrichmentView = z.object({
  version: z.int().min(0),
  document: EnrichmentPolicy.nullable(),
  spent: Centavos,
});
export type EnrichmentView = z.infer<typeof EnrichmentView>;

export const EnrichmentPublication = z.strictObject({
  document: NewEnrichmentPolicy,
  expectedVersion: z.int().min(0),
});

/** Asks the credor's provider for one debtor's e-mails and phones. */
export const LookUpRequest = z.object({ credorId: CredorId });

export const LookUpResult = z.object({
  outcome: z.enum(['found', 'nothing-new', 'failed']),
  added: z.int(),
  refused: z.int(),
  /** In this month, with this question, in centavos. */
  spent: Centavos,
});
export type LookUpResult = z.infer<typeof LookUpResult>;

/** Has many people looked up: those of one carteira, or of all of them, for at most so many centavos. */
export const BulkLookUpRequest = z.strictObject({
  carteiraId: CarteiraId.nullable(),
  scope: LookUpScope,
  budget: Centavos,
});

export const BulkLookUpView = BulkLookUp;
export type BulkLookUpView = z.infer<typeof BulkLookUpView>;
export const BulkLookUpList = z.object({ items: z.array(BulkLookUpView) });
