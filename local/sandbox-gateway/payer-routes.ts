import type { WireRequest, WireResponse } from '#local/aws/wire.ts';
import { parseReais } from '#shared/domain/values/money.ts';
import { chargePage } from './charge-page.ts';
import { listPage } from './list-page.ts';
import { Manner } from './notices.ts';
import { messagePage } from './page.ts';
import type { PspCharge } from './psp-state.ts';
import type { Psp } from './psp.ts';

const CHARGE = /^\/sandbox\/([A-Za-z0-9]{26,35})(?:\/(pay|pay-slip|return))?$/;
/** As many charges as a person can look through. */
const LISTED_MAX = 100;

/** The pages of the payer's side: find a charge, pay it in any odd way, have it given back. */
export function payerRoutes(psp: Psp, request: WireRequest, body: string): WireResponse {
  const { path, method, query } = request;
  if (path === '/' || path === '/sandbox') return list(psp, query.get('codigo'));
  const [, txid = '', action] = CHARGE.exec(path) ?? [];
  const charge = psp.find(txid);
  if (charge === undefined) return notFound();
  if (action === undefined) return html(200, chargePage(charge, psp.noticesAbout(txid), psp.now()));
  if (method !== 'POST') return seeOther(charge);
  const form = new URLSearchParams(body);
  return action === 'return' ? giveBack(psp, charge, form) : pay(psp, charge, form, action);
}

/** `codigo` is a pasted copia e cola or linha digitável, as one would paste it into a bank's app. */
function list(psp: Psp, codigo: string | null): WireResponse {
  const pasted = codigo?.trim();
  if (!pasted) return html(200, listPage(psp.charges().slice(0, LISTED_MAX), psp.now()));
  const digits = pasted.replace(/[\s.-]/g, '');
  const charge = psp
    .charges()
    .find(
      ({ copiaECola, boleto }) =>
        copiaECola === pasted || [boleto?.linhaDigitavel, boleto?.barcode].includes(digits),
    );
  return charge === undefined ? notFound() : seeOther(charge);
}

function pay(psp: Psp, charge: PspCharge, form: URLSearchParams, action: string): WireResponse {
  const amount = parseReais(form.get('valor') ?? '');
  const manner = Manner.catch('at-once').parse(form.get('aviso'));
  if (!amount.ok) return html(400, messagePage('Valor não aceito', amount.reason));
  if (amount.value === 0) return html(400, messagePage('Valor não aceito', 'valor zero'));
  if (action === 'pay-slip' && charge.boleto) psp.paySlip(charge, amount.value);
  else psp.pay(charge, amount.value, manner);
  return seeOther(charge);
}

function giveBack(psp: Psp, charge: PspCharge, form: URLSearchParams): WireResponse {
  const pix = charge.pix.find(({ endToEndId }) => endToEndId === form.get('pix'));
  const amount = parseReais(form.get('valor') ?? '');
  if (pix === undefined) return notFound();
  if (!amount.ok) return html(400, messagePage('Valor não aceito', amount.reason));
  if (amount.value > 0) psp.giveBack(charge, pix, amount.value);
  return seeOther(charge);
}

const seeOther = ({ txid }: PspCharge): WireResponse => ({
  status: 303,
  headers: { location: `/sandbox/${txid}` },
  body: Buffer.alloc(0),
});

const notFound = () =>
  html(404, messagePage('Não encontrado', 'Nenhuma cobrança com este código no PSP de teste.'));

const html = (status: number, text: string): WireResponse => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from(text),
});
