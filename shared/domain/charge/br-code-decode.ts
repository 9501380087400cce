import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { RECEIVER_CITY_LENGTH_MAX, RECEIVER_NAME_LENGTH_MAX, NO_TXID, PIX_GUI } from './br-code.ts';
import { crc16 } from './br-code-crc.ts';
import { fieldsIn } from './br-code-tlv.ts';

/** What a payment code says. `amount` is null when the payer chooses or the PSP tells. */
export type BrCode = {
  readonly pix:
    | { readonly kind: 'static'; readonly key: string; readonly description: string | null }
    | { readonly kind: 'dynamic'; readonly url: string }
    | { readonly kind: 'recurrence-only' };
  /** Where a Pix Automático authorisation is described. */
  readonly recurrenceUrl: string | null;
  readonly singleUse: boolean;
  readonly amount: Centavos | null;
  readonly name: string;
  readonly city: string;
  readonly postalCode: string | null;
  readonly txid: string | null;
};

type Fields = ReadonlyMap<string, string>;

/**
 * Reads any Pix code of the Manual do BR Code: static, dynamic, with or without recurrence, and among other
 * arrangements. Tells in pt-BR what is wrong with what is none.
 */
export function decodeBrCode(text: string): Parsed<BrCode> {
  const payload = text.trim();
  const cut = fieldsIn(payload);
  if (!cut.ok) return refused(`código Pix inválido: ${cut.reason}`);
  const fields = cut.value;
  const flaw = flawIn(payload, fields);
  if (flaw !== null) return refused(`código Pix inválido: ${flaw}`);

  const account = pixTemplate(fields, 26, 51);
  const recurrenceUrl = pixTemplate(fields, 80, 80)?.get('25') ?? null;
  const pix = account === null ? null : pixOf(account, recurrenceUrl);
  if (pix === null) return refused('código sem dados do Pix; peça outro a quem cobra');
  const txid = nested(fields.get('62'))?.get('05') ?? NO_TXID;
  return accepted({
    pix,
    recurrenceUrl,
    singleUse: fields.get('01') === '12',
    amount: amountOf(fields),
    name: fields.get('59') ?? '',
    city: fields.get('60') ?? '',
    postalCode: fields.get('61') ?? null,
    txid: txid === NO_TXID ? null : txid,
  });
}

function flawIn(payload: string, fields: Fields): string | null {
  if (!payload.startsWith('000201')) return 'não começa com 000201';
  if (payload.slice(-8, -4) !== '6304') return 'não termina com o verificador (campo 63)';
  if (crc16(payload.slice(0, -4)) !== payload.slice(-4).toUpperCase()) {
    return 'verificador não confere; copie o código inteiro, sem mudar nada';
  }
  if (!/^\d{4}$/.test(fields.get('52') ?? '')) return 'categoria (campo 52) ausente';
  if (fields.get('53') !== '986') return 'moeda (campo 53) não é real';
  if (!/^(?:\d{1,10}(?:\.\d{1,2})?)?$/.test(fields.get('54') ?? ''))
    return 'valor (campo 54) ilegível';
  if (fields.get('58') !== 'BR') return 'país (campo 58) não é Brasil';
  if (!fits(fields.get('59'), RECEIVER_NAME_LENGTH_MAX))
    return 'nome (campo 59) ausente ou longo demais';
  if (!fits(fields.get('60'), RECEIVER_CITY_LENGTH_MAX))
    return 'cidade (campo 60) ausente ou longa demais';
  return null;
}

const fits = (value: string | undefined, lengthMax: number): boolean =>
  value !== undefined && value.length >= 1 && value.length <= lengthMax;

function pixOf(account: Fields, recurrenceUrl: string | null): BrCode['pix'] | null {
  const key = account.get('01');
  const url = account.get('25');
  if (key !== undefined && url === undefined) {
    return { kind: 'static', key, description: account.get('02') ?? null };
  }
  if (url !== undefined && key === undefined) return { kind: 'dynamic', url };
  return key === undefined && recurrenceUrl !== null ? { kind: 'recurrence-only' } : null;
}

/** A code may offer other arrangements besides Pix: the one that names Pix counts. */
function pixTemplate(fields: Fields, firstId: number, lastId: number): Fields | null {
  for (let id = firstId; id <= lastId; id += 1) {
    const template = nested(fields.get(String(id)));
    if (template?.get('00')?.toLowerCase() === PIX_GUI) return template;
  }
  return null;
}

function nested(value: string | undefined): Fields | null {
  const cut = value === undefined ? null : fieldsIn(value);
  return cut?.ok ? cut.value : null;
}

/** Some PSPs write zero where they mean an open amount. */
function amountOf(fields: Fields): Centavos | null {
  const [whole = '', cents = ''] = (fields.get('54') ?? '').split('.');
  const amount = Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return amount === 0 ? null : centavos(amount);
}
