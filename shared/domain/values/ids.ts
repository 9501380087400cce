import * as z from 'zod';

/** Ids are short, opaque and derived from their cause, so doing a thing twice yields the same id. */
const opaque = z.string().regex(/^[a-z0-9]{8,35}$/);
/** Ids that a person chooses (credores, réguas, carteiras, templates): lower-case words with hyphens. */
const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);

export const DebtorId = opaque.brand<'DebtorId'>();
export type DebtorId = z.infer<typeof DebtorId>;
export const DebtId = opaque.brand<'DebtId'>();
export type DebtId = z.infer<typeof DebtId>;
export const ContactId = opaque.brand<'ContactId'>();
export type ContactId = z.infer<typeof ContactId>;
export const MessageId = opaque.brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;
export const PaymentId = opaque.brand<'PaymentId'>();
export type PaymentId = z.infer<typeof PaymentId>;
export const TrialId = opaque.brand<'TrialId'>();
export type TrialId = z.infer<typeof TrialId>;
export const ImportId = opaque.brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;
export const RetornoId = opaque.brand<'RetornoId'>();
export type RetornoId = z.infer<typeof RetornoId>;
export const NoteId = opaque.brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;
export const AgreementId = opaque.brand<'AgreementId'>();
export type AgreementId = z.infer<typeof AgreementId>;
export const PromiseId = opaque.brand<'PromiseId'>();
export type PromiseId = z.infer<typeof PromiseId>;
export const ListingId = opaque.brand<'ListingId'>();
export type ListingId = z.infer<typeof ListingId>;
export const OverrideId = opaque.brand<'OverrideId'>();
export type OverrideId = z.infer<typeof OverrideId>;
export const TaskId = opaque.brand<'TaskId'>();
export type TaskId = z.infer<typeof TaskId>;
export const CallId = opaque.brand<'CallId'>();
export type CallId = z.infer<typeof CallId>;
export const ReplyId = opaque.brand<'ReplyId'>();
export type ReplyId = z.infer<typeof ReplyId>;
/** Also the Pix `txid`, hence 32 alphanumerics (Bacen Pix API: 26 to 35). */
export const ChargeId = z
  .string()
  .regex(/^[a-z0-9]{32}$/)
  .brand<'ChargeId'>();
export type ChargeId = z.infer<typeof ChargeId>;

/** The applicant's keyed hash, then what tells one look at them from another: it leads to its item by itself. */
export const CreditAssessmentId = z
  .string()
  .regex(/^[a-z0-9]{32}$/)
  .brand<'CreditAssessmentId'>();
export type CreditAssessmentId = z.infer<typeof CreditAssessmentId>;

export const CredorId = slug.brand<'CredorId'>();
export type CredorId = z.infer<typeof CredorId>;
/** A system of the credor's own that is told things. */
export const HookEndpointId = slug.brand<'HookEndpointId'>();
export type HookEndpointId = z.infer<typeof HookEndpointId>;
export const CarteiraId = slug.brand<'CarteiraId'>();
export type CarteiraId = z.infer<typeof CarteiraId>;
export const ReguaId = slug.brand<'ReguaId'>();
export type ReguaId = z.infer<typeof ReguaId>;
export const StepId = slug.brand<'StepId'>();
export type StepId = z.infer<typeof StepId>;
export const ExperimentId = slug.brand<'ExperimentId'>();
export type ExperimentId = z.infer<typeof ExperimentId>;
export const ArmId = slug.brand<'ArmId'>();
export type ArmId = z.infer<typeof ArmId>;
export const TemplateId = slug.brand<'TemplateId'>();
export type TemplateId = z.infer<typeof TemplateId>;
