import * as z from 'zod';
import { Contact } from '#shared/domain/debtor/contact.ts';
import { BulkLookUp, LookUpScope } from '#shared/domain/enrichment/bulk-look-up.ts';
import {
  EnrichmentPolicy,
  ListName,
  NewEnrichmentPolicy,
} from '#shared/domain/enrichment/enrichment-policy.ts';
import { LookUpOutcome } from '#shared/domain/enrichment/look-up-outcome.ts';
import { CarteiraId, CredorId } from '#shared/domain/values/ids.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { WrittenTaxId } from './written-tax-id.ts';

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
  outcome: LookUpOutcome,
  added: z.int(),
  refused: z.int(),
  /** In this month, with this question, in centavos. */
  spent: Centavos,
});
export type LookUpResult = z.infer<typeof LookUpResult>;

/** Asks a provider for one document, by a policy that need not be published: of it only the cost is kept, and who asked about whom. */
export const ProviderTrial = z.strictObject({ document: NewEnrichmentPolicy, taxId: WrittenTaxId });

/** What came of it. `denied`: the provider did not take the key; `unreadable`: nothing of what the policy describes is there. */
export const ProviderTrialResult = z.object({
  outcome: z.enum(['read', 'unreadable', 'denied', 'failed']),
  /** The HTTP status of the answer; null where none came. */
  status: z.int().nullable(),
  /** Lists that the policy describes and the answer does not have. */
  missing: z.array(ListName),
  /** What would be kept of it, masked. */
  found: z.array(Contact.pick({ kind: true, value: true, basis: true, confidence: true })),
  refused: z.int(),
  unreadable: z.int(),
  /** In this month, with this question, in centavos. */
  spent: Centavos,
});
export type ProviderTrialResult = z.infer<typeof ProviderTrialResult>;

/** Who tried a provider, newest first. */
export const ProviderTrialList = z.object({
  items: z.array(
    z.object({
      at: Instant,
      /** The user's id. */
      userId: z.string(),
      provider: z.string(),
      /** With most digits left out. */
      taxId: z.string(),
    }),
  ),
});
export type ProviderTrialList = z.infer<typeof ProviderTrialList>;

/** Has many people looked up: those of one carteira, or of all of them, for at most so many centavos. */
export const BulkLookUpRequest = z.strictObject({
  carteiraId: CarteiraId.nullable(),
  scope: LookUpScope,
  budget: Centavos,
});

export const BulkLookUpView = BulkLookUp;
export type BulkLookUpView = z.infer<typeof BulkLookUpView>;
export const BulkLookUpList = z.object({ items: z.array(BulkLookUpView) });
