import type { Charge } from '#shared/domain/charge/charge.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import type { ChargeView } from './charge-view.ts';
import { formatMoment } from './format-moment.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';
import { qrCode } from './qr-code.ts';

/** A Pix to be paid. @param otherWay to pay the same, or null */
export const pixPage = (
  { credor, base, charge, zone }: ChargeView,
  { copiaECola = '', expiresAt }: Extract<Charge, { status: 'issued' }>,
  otherWay: Html | null,
): Page =>
  pageOf(credor, {
    title: 'Pague com Pix',
    wide: true,
    body: html`<a class="back" href="${base}/dividas">‹ Voltar</a><h1>Pague com Pix</h1>
<div class="columns"><div><section class="card"><h2 class="flat">Valor</h2><strong class="amount">${formatReais(charge.amount)}</strong><p class="small soft">Este Pix vale até ${formatMoment(expiresAt, zone)}.</p>
<label for="codigo">Código Pix copia e cola</label><textarea id="codigo" class="code" readonly rows="6" spellcheck="false">${copiaECola}</textarea>
<ol><li>Toque no código, escolha “Selecionar tudo” e “Copiar”.</li><li>No aplicativo do seu banco, abra Pix e depois “Copia e cola”.</li><li>Confira o nome de quem recebe e o valor, e confirme.</li></ol></section>
<a class="button" href="${base}/pix/${charge.chargeId}">Já paguei: conferir agora</a>${otherWay}</div>
<section class="card side apart"><h2 class="flat">Ou aponte a câmera</h2><div class="qr">${qrCode(copiaECola)}</div><p class="small soft">No aplicativo do banco, escolha Pix e leia o QR Code desta tela com outro celular.</p></section></div>`,
  });
