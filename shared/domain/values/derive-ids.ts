import { createHash, createHmac } from 'node:crypto';
import {
  AgreementId,
  CallId,
  ChargeId,
  ContactId,
  CreditAssessmentId,
  type CredorId,
  DebtId,
  DebtorId,
  ImportId,
  ListingId,
  MessageId,
  NoteId,
  PaymentId,
  type ReguaId,
  RetornoId,
  OverrideId,
  PromiseId,
  TaskId,
  TrialId,
  ReplyId,
} from './ids.ts';

const ID_LENGTH = 20;
const CHARGE_ID_LENGTH = 32;
/** Beside the applicant's 20 it makes 32. */
const ASSESSMENT_LENGTH = 12;

/** The same cause always yields the same id. Parts are joined by a separator that no part contains. */
function derive(length: number, parts: readonly string[]): string {
  return base32(createHash('sha256').update(parts.join('\u001f')).digest()).slice(0, length);
}

/**
 * The debtor behind a CPF or CNPJ. The hash is keyed, so that whoever reads the table cannot try all CPFs.
 *
 * @param taxId 11 digits (CPF) or 14 alphanumerics (CNPJ), already normalised
 * @param key the deployment's secret
 */
export function debtorIdOf(taxId: string, key: string): DebtorId {
  return DebtorId.parse(
    base32(createHmac('sha256', key).update(taxId).digest()).slice(0, ID_LENGTH),
  );
}

export const debtIdOf = (credor: CredorId, externalId: string): DebtId =>
  DebtId.parse(derive(ID_LENGTH, ['debt', credor, externalId]));

export const contactIdOf = (debtor: DebtorId, kind: string, value: string): ContactId =>
  ContactId.parse(derive(ID_LENGTH, ['contact', debtor, kind, value]));

/** @param cause what asked for the trial: the same request never begins two */
export const trialIdOf = (regua: ReguaId, cause: string): TrialId =>
  TrialId.parse(derive(ID_LENGTH, ['trial', regua, cause]));

export const messageIdOf = (debtor: DebtorId, cause: string): MessageId =>
  MessageId.parse(derive(ID_LENGTH, ['message', debtor, cause]));

/** @param cause the key of the alarm that rang for the step */
export const taskIdOf = (debtor: DebtorId, cause: string): TaskId =>
  TaskId.parse(derive(ID_LENGTH, ['task', debtor, cause]));

/** @param version of the debtor when it is placed: each is decided on once */
export const callIdOf = (debtor: DebtorId, version: number): CallId =>
  CallId.parse(derive(ID_LENGTH, ['call', debtor, String(version)]));

/** @param cause of the request that sets it */
export const overrideIdOf = (debtor: DebtorId, cause: string): OverrideId =>
  OverrideId.parse(derive(ID_LENGTH, ['override', debtor, cause]));

export const noteIdOf = (debtor: DebtorId, cause: string): NoteId =>
  NoteId.parse(derive(ID_LENGTH, ['note', debtor, cause]));

export const chargeIdOf = (debtor: DebtorId, cause: string): ChargeId =>
  ChargeId.parse(derive(CHARGE_ID_LENGTH, ['charge', debtor, cause]));

export const paymentIdOf = (gateway: string, gatewayPaymentId: string): PaymentId =>
  PaymentId.parse(derive(ID_LENGTH, ['payment', gateway, gatewayPaymentId]));

/** @param nth how many agreements of the debtor, with whatever credor and end, came before it */
export const agreementIdOf = (debtor: DebtorId, nth: number): AgreementId =>
  AgreementId.parse(derive(ID_LENGTH, ['agreement', debtor, String(nth)]));

/** The debt that an agreement's instalment is. */
export const instalmentDebtIdOf = (agreement: AgreementId, number: number): DebtId =>
  DebtId.parse(derive(ID_LENGTH, ['instalment', agreement, String(number)]));

/** @param nth how many promises of the debtor came before it */
export const promiseIdOf = (debtor: DebtorId, nth: number): PromiseId =>
  PromiseId.parse(derive(ID_LENGTH, ['promise', debtor, String(nth)]));

/** @param nth how many listings of the debtor came before it; also the key by which its registry knows it */
export const listingIdOf = (debtor: DebtorId, nth: number): ListingId =>
  ListingId.parse(derive(ID_LENGTH, ['listing', debtor, String(nth)]));

export const importIdOf = (bucketKey: string, etag: string): ImportId =>
  ImportId.parse(derive(ID_LENGTH, ['import', bucketKey, etag]));

export const retornoIdOf = (credor: CredorId, cause: string): RetornoId =>
  RetornoId.parse(derive(ID_LENGTH, ['retorno', credor, cause]));

/** @param inboundId the channel's own id of what came in */
export const replyIdOf = (channel: string, inboundId: string): ReplyId =>
  ReplyId.parse(derive(ID_LENGTH, ['reply', channel, inboundId]));

/** @param cause of the request: the same one never makes two */
export const creditAssessmentIdOf = (
  applicant: DebtorId,
  credor: CredorId,
  cause: string,
): CreditAssessmentId =>
  CreditAssessmentId.parse(
    applicant + derive(ASSESSMENT_LENGTH, ['credit', applicant, credor, cause]),
  );

/** Whom an assessment is about, by their keyed hash. */
export const applicantOf = (id: CreditAssessmentId): DebtorId =>
  DebtorId.parse(id.slice(0, ID_LENGTH));

/**
 * By which whoever has an e-mail or a phone is found. Keyed as debtors' ids are, so that whoever reads the table cannot try
 * all phones.
 *
 * @param value as contacts hold it: E.164, or an address in small letters
 * @param key the deployment's secret
 */
export const addressHashOf = (value: string, key: string): string =>
  base32(createHmac('sha256', key).update(`address\u001f${value}`).digest()).slice(0, ID_LENGTH);

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let buffer = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((buffer >> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  return text;
}
