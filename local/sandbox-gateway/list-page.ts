import { formatReais } from '#shared/domain/values/money.ts';
import { type Instant, toLocal } from '#shared/domain/values/zone.ts';
import { escaped, page } from './page.ts';
import { expiryOf, heldOf } from './psp-book.ts';
import type { PspCharge } from './psp-state.ts';

/** Charges, newest first, and a place to paste a copia e cola or linha digitável. */
export const listPage = (charges: readonly PspCharge[], now: Instant): string =>
  page(
    'Cobranças',
    `<h1>Pagar um Pix ou boleto</h1>
<form class="card row" method="get" action="/sandbox">
<label style="flex:1">Pix copia e cola ou linha digitável<br><input name="codigo" required style="width:100%" autocomplete="off"></label>
<button>Buscar</button>
</form>
<div class="card"><h2>Cobranças recentes</h2>${listOf(charges, now)}</div>`,
  );

const listOf = (charges: readonly PspCharge[], now: Instant): string =>
  charges.length === 0
    ? '<p class="soft">Nenhuma cobrança ainda. Peça um Pix ou boleto no portal do devedor.</p>'
    : `<ul class="list">${charges.map((charge) => itemOf(charge, now)).join('')}</ul>`;

const itemOf = (charge: PspCharge, now: Instant): string => `<li>
<span><a href="/sandbox/${charge.txid}">${escaped(charge.payer.name)}</a><br>
<span class="soft">${escaped(charge.request)} · ${shownMoment(charge.createdAt)}</span></span>
<span class="end"><strong>${formatReais(charge.amount)}</strong><br><span class="soft">${stateOf(charge, now)}</span></span>
</li>`;

/** What a payer's bank would say of the charge. */
export function stateOf(charge: PspCharge, now: Instant): string {
  const held = heldOf(charge);
  if (held > charge.amount) return 'paga a mais';
  if (held === charge.amount) return 'paga';
  if (held > 0) return 'paga em parte';
  if (charge.pix.length > 0) return 'devolvida';
  if (charge.isRemoved) return 'cancelada';
  return now > expiryOf(charge) ? 'expirada' : 'em aberto';
}

/** `15/03/2026 11:05`, in Brasília. */
export function shownMoment(moment: Instant): string {
  const local = toLocal(moment, 'America/Sao_Paulo');
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11)}`;
}
