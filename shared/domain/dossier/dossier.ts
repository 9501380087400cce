import * as z from 'zod';
import { AgreementId, CredorId, DebtId, DebtorId, PaymentId } from '#shared/domain/values/ids.ts';
import { Evidence } from '#shared/domain/agreement/signed-term.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant, Zone } from '#shared/domain/values/zone.ts';

/** History entries of one volume at most: it is read, drawn and answered within one request. */
export const VOLUME_ENTRIES_MAX = 500;
/** Longer histories are refused: nobody was contacted so often, so something else is wrong. */
export const HISTORY_ENTRIES_MAX = 20_000;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const link = { seq: z.int().min(1), prevHash: sha256, hash: sha256 };

/** What was written to the debtor, as it left but for the secret of its link. */
export const DossierText = z.strictObject({
  to: z.string(),
  subject: z.string().nullable(),
  body: z.string(),
  /** SHA-256 of the exact message, as the history keeps it. */
  textHash: sha256,
  /** Whether what is kept still has that hash; null where not all that left is kept apart from the channel. */
  isIntact: z.boolean().nullable(),
});
export type DossierText = z.infer<typeof DossierText>;

const ShownEvent = z.strictObject({
  ...link,
  shown: z.literal(true),
  at: Instant,
  /** On the debtor's own clock. */
  localTime: z.string(),
  type: z.string(),
  kind: z.string(),
  actor: z.string(),
  title: z.string(),
  why: z.array(z.string()),
  /** Rules with the version of their document, law, and on what basis the contact is held. */
  grounds: z.array(z.string()),
  text: DossierText.nullable(),
  /** What somebody wrote in free words. */
  note: z.string().nullable(),
  /** The history's entry without its hash, which is computed over it; null where it also names another creditor. */
  entry: z.record(z.string(), z.unknown()).nullable(),
});
export type ShownEvent = z.infer<typeof ShownEvent>;

/** An entry of another creditor: a link of the chain without what it says. */
const HiddenEvent = z.strictObject({ ...link, shown: z.literal(false) });

export const DossierEvent = z.discriminatedUnion('shown', [ShownEvent, HiddenEvent]);
export type DossierEvent = z.infer<typeof DossierEvent>;

const DossierContact = z.strictObject({
  kind: z.enum(['email', 'mobile', 'landline']),
  /** Null once anonymised. */
  value: z.string().nullable(),
  source: z.string(),
  basis: z.string(),
  addedAt: Instant,
  confirmed: z.boolean(),
});

const DossierDebt = z.strictObject({
  debtId: DebtId,
  externalId: z.string(),
  description: z.string(),
  status: z.enum(['open', 'settled', 'agreed', 'withdrawn']),
  principal: Centavos,
  dueDate: LocalDate,
  contract: z.array(z.string()),
  /** What it costs on the day; null for what is not open. */
  value: z
    .strictObject({
      on: LocalDate,
      daysLate: z.int(),
      total: Centavos,
      lines: z.array(z.strictObject({ label: z.string(), formula: z.string(), amount: z.int() })),
    })
    .nullable(),
});
export type DossierDebt = z.infer<typeof DossierDebt>;

const DossierAgreement = z.strictObject({
  agreementId: AgreementId,
  number: z.string(),
  status: z.string(),
  forDate: LocalDate,
  policyVersion: z.int(),
  owed: Centavos,
  discount: Centavos,
  payable: Centavos,
  parts: z.array(z.strictObject({ name: z.string(), dueDate: LocalDate, amount: Centavos })),
  /** Null for what nobody signed. */
  signature: z
    .strictObject({
      acceptedAt: Instant,
      via: z.enum(['portal', 'operator']),
      termHash: sha256,
      evidenceHash: sha256,
      /** Null once erased. */
      evidence: Evidence.nullable(),
      /** Whether the term and the evidence that are kept have these hashes; null once erased. */
      isIntact: z.boolean().nullable(),
    })
    .nullable(),
});
export type DossierAgreement = z.infer<typeof DossierAgreement>;

const DossierPayment = z.strictObject({
  paymentId: PaymentId,
  gateway: z.string(),
  paidAt: Instant,
  localTime: z.string(),
  amount: Centavos,
  refunded: Centavos,
  withdrawn: Centavos,
  overpaid: Centavos,
});
export type DossierPayment = z.infer<typeof DossierPayment>;

/** All that was done about what one person owes one creditor, as it was known at a moment. Texts are pt-BR. */
export const DossierContent = z.strictObject({
  format: z.literal('regua-dossie-1'),
  debtorId: DebtorId,
  credor: z.strictObject({
    credorId: CredorId,
    name: z.string(),
    legalName: z.string(),
    taxId: z.string(),
  }),
  madeAt: Instant,
  madeBy: z.string(),
  zone: Zone,
  volume: z.strictObject({
    number: z.int().min(1),
    volumes: z.int().min(1),
    from: z.int().min(1),
    through: z.int().min(1),
  }),
  person: z.strictObject({
    /** Null once anonymised. */
    name: z.string().nullable(),
    taxId: z.string().nullable(),
    uf: z.string().nullable(),
    optedOut: z.array(z.string()),
    flags: z.array(
      z.strictObject({ flag: z.string(), since: Instant, evidence: z.string().nullable() }),
    ),
  }),
  contacts: z.array(DossierContact),
  debts: z.array(DossierDebt),
  agreements: z.array(DossierAgreement),
  payments: z.array(DossierPayment),
  chain: z.strictObject({
    /** Whether the whole history, from its first entry on, fitted its chain when this was made. */
    isWhole: z.boolean(),
    /** Entries of the whole history, and the hash of its last. */
    length: z.int().min(1),
    headHash: sha256,
  }),
  events: z.array(DossierEvent).max(VOLUME_ENTRIES_MAX),
});
export type DossierContent = z.infer<typeof DossierContent>;

/** `contentHash` is SHA-256 over the canonical JSON of all the rest; the history says it, too. */
export const Dossier = z.strictObject({ ...DossierContent.shape, contentHash: sha256 });
export type Dossier = z.infer<typeof Dossier>;
