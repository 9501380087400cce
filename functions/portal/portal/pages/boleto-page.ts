import { formatLinhaDigitavel } from '#shared/domain/charge/boleto/linha-digitavel.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { IssuedBoleto } from '#shared/domain/charge/issued-boleto.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import type { ChargeView } from './charge-view.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';
import { qrCode } from './qr-code.ts';

/** A boleto to be paid, by its line or by the Pix that it carries. @param otherWay to pay the same, or null */
export const boletoPage = (
  { credor, base, charge }: ChargeView,
  { copiaECola }: Extract<Charge, { status: 'issued' }>,
  { linhaDigitavel, dueDate, pdfUrl }: IssuedBoleto,
  otherWay: Html | null,
): Page =>
  pageOf(credor, {
    title: 'Pague o boleto',
    wide: copiaECola !== undefined,
    body: html`<a class="back" href="${base}/dividas">‹ Voltar</a><h1>Pague o boleto</h1>
<div${copiaECola === undefined ? null : html` class="columns"`}><div><section class="card"><h2 class="flat">Valor</h2><strong class="amount">${formatReais(charge.amount)}</strong><p class="small soft">Vence em ${formatDate(dueDate)}. Depois desse dia, gere outro por aqui.</p>
<label for="linha">Linha digitável</label><textarea id="linha" class="code short" readonly rows="3" spellcheck="false">${formatLinhaDigitavel(linhaDigitavel)}</textarea>
<ol><li>Copie os números e, no aplicativo do seu banco, abra “Pagar boleto”.</li><li>Confira o nome de quem recebe, o valor e o vencimento, e confirme.</li><li>O pagamento aparece aqui em até dois dias úteis.</li></ol></section>
<a class="button plain" href="${pdfUrl ?? `${base}/boleto/${charge.chargeId}/pdf`}" rel="noreferrer">Baixar o boleto em PDF</a>
<a class="button" href="${base}/boleto/${charge.chargeId}">Já paguei: conferir agora</a>${otherWay}</div>
${copiaECola !== undefined && pixSide(copiaECola)}</div>`,
  });

const pixSide = (copiaECola: string): Html =>
  html`<section class="card side"><h2 class="flat">Mais rápido: por Pix</h2><div class="qr">${qrCode(copiaECola)}</div><p class="small soft">Este Pix paga o mesmo boleto, na hora. Leia o QR Code com o aplicativo do banco, ou copie o código:</p>
<label for="codigo">Código Pix copia e cola</label><textarea id="codigo" class="code" readonly rows="6" spellcheck="false">${copiaECola}</textarea></section>`;
