import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { type Instant, millisecondsBetween, type Zone } from '#shared/domain/values/zone.ts';
import { csrfField } from './csrf-field.ts';
import { formatMoment } from './format-moment.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';
import { qrCode } from './qr-code.ts';
import { receiptPage } from './receipt-page.ts';

export type PixView = {
  readonly credor: Credor;
  readonly base: string;
  readonly csrf: string;
  readonly zone: Zone;
  readonly now: Instant;
  readonly charge: Charge;
  /** Where this charge's payment is found once it is paid. */
  readonly payments: readonly Payment[];
};

/** One Pix through its whole life: being made, to be paid, expired, failed, paid. */
export function pixPage(view: PixView): Page {
  const { charge, now } = view;
  switch (charge.status) {
    case 'requested':
      return waitingPage(view);
    case 'issued':
      return now < charge.expiresAt ? payablePage(view, charge) : expiredPage(view);
    case 'cancelling':
    case 'cancelled':
      return cancelledPage(view);
    case 'failed':
      return failedPage(view);
    case 'paid':
      return receiptPage(view, charge);
  }
}

const SLOW_MS = 60_000;

/** Whether the gateway takes longer than it should. */
export const isSlow = ({ requestedAt }: Charge, now: Instant): boolean =>
  millisecondsBetween(requestedAt, now) > SLOW_MS;

const waitingPage = ({ credor, base, charge, now }: PixView): Page =>
  pageOf(credor, {
    title: 'Gerando seu Pix',
    body: html`<div class="center" role="status"><div class="wait" aria-hidden="true"></div><h1>Gerando seu Pix…</h1>
<p>Valor: ${formatReais(charge.amount)}. ${isSlow(charge, now) ? 'Está demorando mais que o normal. Se preferir, volte mais tarde pelo mesmo link.' : 'Leva poucos segundos, e esta página se atualiza sozinha.'}</p></div>
<a class="button plain" href="${base}/pix/${charge.chargeId}">Atualizar agora</a>`,
  });

function payablePage(
  { credor, base, charge, zone }: PixView,
  { copiaECola = '', expiresAt }: Extract<Charge, { status: 'issued' }>,
): Page {
  return pageOf(credor, {
    title: 'Pague com Pix',
    wide: true,
    body: html`<a class="back" href="${base}/dividas">‹ Voltar</a><h1>Pague com Pix</h1>
<div class="columns"><div><section class="card"><h2 class="flat">Valor</h2><strong class="amount">${formatReais(charge.amount)}</strong><p class="small soft">Este Pix vale até ${formatMoment(expiresAt, zone)}.</p>
<label for="codigo">Código Pix copia e cola</label><textarea id="codigo" class="code" readonly rows="6" spellcheck="false">${copiaECola}</textarea>
<ol><li>Toque no código, escolha “Selecionar tudo” e “Copiar”.</li><li>No aplicativo do seu banco, abra Pix e depois “Copia e cola”.</li><li>Confira o nome de quem recebe e o valor, e confirme.</li></ol></section>
<a class="button" href="${base}/pix/${charge.chargeId}">Já paguei: conferir agora</a></div>
<section class="card side apart"><h2 class="flat">Ou aponte a câmera</h2><div class="qr">${qrCode(copiaECola)}</div><p class="small soft">No aplicativo do banco, escolha Pix e leia o QR Code desta tela com outro celular.</p></section></div>`,
  });
}

const expiredPage = (view: PixView): Page =>
  pageOf(view.credor, {
    title: 'Pix vencido',
    body: html`<h1>Este Pix venceu</h1><p>O código não pode mais ser pago. Gere outro, com o valor de hoje.</p>${again(view)}`,
  });

const cancelledPage = (view: PixView): Page =>
  pageOf(view.credor, {
    title: 'Pix substituído',
    body: html`<h1>Este Pix não vale mais</h1><p>Outra cobrança foi pedida no lugar dele, ou o que ele cobrava já foi pago. Se você já pagou este, o pagamento é reconhecido.</p>${again(view)}`,
  });

const failedPage = (view: PixView): Page =>
  pageOf(view.credor, {
    title: 'Pix não gerado',
    body: html`<h1>Não conseguimos gerar o seu Pix</h1><p>O banco de ${view.credor.name} não respondeu como devia. Nada foi cobrado de você.</p>${again(view)}`,
  });

/** Links never die: whatever became of this charge, a fresh one for the same debts is a tap away. */
const again = ({ base, csrf, charge }: PixView): Html =>
  html`<form method="post" action="${base}/pix">${csrfField(csrf)}${charge.debtIds.map((debtId) => html`<input type="hidden" name="divida" value="${debtId}">`)}<button class="button" type="submit">Gerar novo Pix</button></form><a class="button plain" href="${base}/dividas">Ver minhas dívidas</a>`;
