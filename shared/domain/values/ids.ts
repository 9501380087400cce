import { createHash, createHmac } from 'node:crypto';
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
export const ImportId = opaque.brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;
/** Also the Pix `txid`, hence 32 alphanumerics (Bacen Pix API: 26 to 35). */
export const ChargeId = z
  .string()
  .regex(/^[a-z0-9]{32}$/)
  .brand<'ChargeId'>();
export type ChargeId = z.infer<typeof ChargeId>;

export const CredorId = slug.brand<'CredorId'>();
export type CredorId = z.infer<typeof CredorId>;
export const CarteiraId = slug.brand<'CarteiraId'>();
export type CarteiraId = z.infer<typeof CarteiraId>;
export const ReguaId = slug.brand<'ReguaId'>();
export type ReguaId = z.infer<typeof ReguaId>;
export const StepId = slug.brand<'StepId'>();
export type StepId = z.infer<typeof StepId>;
export const TemplateId = slug.brand<'TemplateId'>();
export type TemplateId = z.infer<typeof TemplateId>;

const ID_LENGTH = 20;
const CHARGE_ID_LENGTH = 32;

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

export const messageIdOf = (debtor: DebtorId, cause: string): MessageId =>
  MessageId.parse(derive(ID_LENGTH, ['message', debtor, cause]));

export const chargeIdOf = (debtor: DebtorId, cause: string): ChargeId =>
  ChargeId.parse(derive(CHARGE_ID_LENGTH, ['charge', debtor, cause]));

export const paymentIdOf = (gateway: string, gatewayPaymentId: string): PaymentId =>
  PaymentId.parse(derive(ID_LENGTH, ['payment', gateway, gatewayPaymentId]));

export const importIdOf = (bucketKey: string, etag: string): ImportId =>
  ImportId.parse(derive(ID_LENGTH, ['import', bucketKey, etag]));

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
