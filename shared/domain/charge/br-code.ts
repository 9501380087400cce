import assert from 'node:assert/strict';
import { type Centavos, WRITTEN_AMOUNT_MAX } from '#shared/domain/values/money.ts';
import { crc16 } from './br-code-crc.ts';
import { tlv } from './br-code-tlv.ts';

export const PIX_GUI = 'br.gov.bcb.pix';
/** Written where a static code names no transaction, and always in a dynamic one. */
export const NO_TXID = '***';

const FIRST_VERSION = tlv('00', '01');
const OF_PIX = tlv('00', PIX_GUI);
const ANY_CATEGORY_IN_REAIS = tlv('52', '0000') + tlv('53', '986');
const IN_BRAZIL = tlv('58', 'BR');
const ANY_TRANSACTION = tlv('62', tlv('05', NO_TXID));

const KEY_LENGTH_MAX = 77;
export const RECEIVER_NAME_LENGTH_MAX = 25;
export const RECEIVER_CITY_LENGTH_MAX = 15;
const TEMPLATE_LENGTH_MAX = 99;

/** Who receives, as the payer's bank shows it. Cut and stripped of accents to what the code can carry. */
type Receiver = { readonly name: string; readonly city: string };

export type StaticPix = Receiver & {
  /** CPF, CNPJ, e-mail, phone in E.164 or random key. */
  readonly key: string;
  /** Null lets the payer choose. */
  readonly amount: Centavos | null;
  /** 1 to 25 alphanumerics, or null. */
  readonly txid: string | null;
  readonly description?: string;
};

/** `url` is the payload location that the PSP returned, with or without its scheme. */
export type DynamicPix = Receiver & { readonly url: string };

/**
 * The "copia e cola" of a Pix whose terms are all in the text (Manual do BR Code; Manual de Padrões para
 * Iniciação do Pix 2.10.0).
 *
 * @throws when key, txid or amount cannot be written: a programmer's error, values are checked before
 */
export function staticBrCode({ key, amount, txid, description, name, city }: StaticPix): string {
  assert(key.length >= 1 && key.length <= KEY_LENGTH_MAX, 'a Pix key has 1 to 77 characters');
  assert(
    txid === null || /^[A-Za-z0-9]{1,25}$/.test(txid),
    'a static txid is 1 to 25 alphanumerics',
  );
  assert(
    amount === null || (amount > 0 && amount <= WRITTEN_AMOUNT_MAX),
    'a Pix amount has 1 to 10 digits of reais, or is null to leave it open',
  );
  const account = OF_PIX + tlv('01', key);
  const room = TEMPLATE_LENGTH_MAX - account.length - 4;
  const note = description === undefined ? '' : plain(description, room);
  return closed(
    FIRST_VERSION +
      tlv('26', account + (note === '' ? '' : tlv('02', note))) +
      money(amount) +
      receiver(name, city) +
      (txid === null ? ANY_TRANSACTION : tlv('62', tlv('05', txid))),
  );
}

/**
 * The "copia e cola" of a Pix whose terms the payer's bank fetches from the PSP, usable once.
 *
 * @throws when the URL cannot be written: a programmer's error
 */
export function dynamicBrCode({ url, name, city }: DynamicPix): string {
  const location = url.replace(/^https?:\/\//, '');
  assert(/^[!-~]{1,77}$/.test(location), 'a payload URL has 1 to 77 ASCII characters');
  return closed(
    FIRST_VERSION +
      tlv('01', '12') +
      tlv('26', OF_PIX + tlv('25', location)) +
      money(null) +
      receiver(name, city) +
      ANY_TRANSACTION,
  );
}

/** Any category, reais, and the amount with a dot. */
function money(amount: Centavos | null): string {
  if (amount === null) return ANY_CATEGORY_IN_REAIS;
  const cents = amount % 100;
  const written = `${(amount - cents) / 100}.${cents < 10 ? '0' : ''}${cents}`;
  return ANY_CATEGORY_IN_REAIS + tlv('54', written);
}

function receiver(name: string, city: string): string {
  const shownName = plain(name, RECEIVER_NAME_LENGTH_MAX);
  const shownCity = plain(city, RECEIVER_CITY_LENGTH_MAX);
  assert(shownName !== '' && shownCity !== '', 'a receiver has a name and a city');
  return IN_BRAZIL + tlv('59', shownName) + tlv('60', shownCity);
}

function closed(fields: string): string {
  const open = `${fields}6304`;
  return open + crc16(open);
}

/** Words of plain letters with one space between them: what is left of nearly every text, or was so from the start. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Banks misread accents in different ways, so none is written. */
function plain(text: string, lengthMax: number): string {
  const letters = PLAIN.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^!-~]+/g, ' ')
        .trim();
  return letters.length <= lengthMax ? letters : letters.slice(0, Math.max(0, lengthMax)).trim();
}
