import { formatLinhaDigitavel } from '#shared/domain/charge/boleto/linha-digitavel.ts';
import { formatAmount, formatReais, subtractCentavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { shownMoment, stateOf } from './list-page.ts';
import type { Manner } from './notices.ts';
import { escaped, page } from './page.ts';
import { expiryOf, heldOf, leftOf } from './psp-book.ts';
import type { Notice, Pix, PspCharge } from './psp-state.ts';

const MANNER_NAMES: Readonly<Record<Manner, string>> = {
  'at-once': 'na hora',
  'three-times': 'três vezes',
  'six-hours-late': 'seis horas depois',
  never: 'nunca: o aviso se perde',
};
const NOTICE_NAMES: Readonly<Record<Notice['status'], string>> = {
  waiting: 'a caminho',
  delivered: 'entregue',
  'given-up': 'desistiu',
};

/** One charge: what it is, how to pay it in every odd way, and what came of that. */
export const chargePage = (charge: PspCharge, notices: readonly Notice[], now: Instant): string =>
  page(
    `${charge.boleto ? 'Boleto' : 'Pix'} de ${formatReais(charge.amount)}`,
    `<h1>${escaped(charge.request || 'Pix')}</h1>
<div class="card"><div class="value">${formatReais(charge.amount)}</div>
<p>Para a chave <code>${escaped(charge.key)}</code>, de ${escaped(charge.payer.name)}</p>
<p class="soft">${stateOf(charge, now)} · vale até ${shownMoment(expiryOf(charge))}</p></div>
${payForm(charge, now)}${slipForm(charge, now)}${pixList(charge)}${slipList(charge, now)}${noticeList(notices)}
<div class="card"><h2>Pix copia e cola</h2><code>${escaped(charge.copiaECola)}</code></div>`,
  );

/** Real banks refuse an expired or paid charge; here one may see what the system makes of it. */
function payForm(charge: PspCharge, now: Instant): string {
  const { verb, note, amount } = offerOf(charge, now);
  const manners = Object.entries(MANNER_NAMES).map(
    ([manner, name]) => `<option value="${manner}">${name}</option>`,
  );
  return `<form class="card" method="post" action="/sandbox/${charge.txid}/pay">
<h2>Pagar</h2>${note && `<p class="warn">${note}</p>`}
<div class="row">
<label>Valor em reais<br><input name="valor" inputmode="decimal" value="${formatAmount(amount)}" required size="12"></label>
<label>Avisar o credor<br><select name="aviso">${manners.join('')}</select></label>
<button>${verb}</button>
</div></form>`;
}

/** At a bank or lottery shop: credited on the next business day. */
function slipForm(charge: PspCharge, now: Instant): string {
  if (charge.boleto === undefined) return '';
  const { verb, amount } = offerOf(charge, now);
  return `<form class="card" method="post" action="/sandbox/${charge.txid}/pay-slip">
<h2>Pagar o boleto</h2><p><code>${formatLinhaDigitavel(charge.boleto.linhaDigitavel)}</code></p>
<p class="soft">O banco avisa na hora que foi pago e passa o dinheiro adiante no próximo dia útil, às 6 da manhã. Mova o relógio para vê-lo chegar.</p>
<div class="row">
<label>Valor em reais<br><input name="valor" inputmode="decimal" value="${formatAmount(amount)}" required size="12"></label>
<button>${verb} no banco</button>
</div></form>`;
}

const slipList = ({ slips }: PspCharge, now: Instant): string =>
  slips.length === 0
    ? ''
    : `<div class="card"><h2>Pagamentos no banco</h2><ul class="list">${slips
        .map(
          ({ id, amount, paidAt, creditedAt }) =>
            `<li><span><strong>${formatReais(amount)}</strong> em ${shownMoment(paidAt)}<br><code>${id}</code></span><span class="end">${now < creditedAt ? `creditado em ${shownMoment(creditedAt)}` : 'creditado'}</span></li>`,
        )
        .join('')}</ul></div>`;

function offerOf(charge: PspCharge, now: Instant) {
  const held = heldOf(charge);
  const isWhole = held >= charge.amount;
  const amount = isWhole ? charge.amount : subtractCentavos(charge.amount, held);
  if (isWhole) {
    const note = 'Esta cobrança já foi paga: outro pagamento chega em duplicidade.';
    return { verb: 'Pagar de novo', note, amount };
  }
  if (charge.isRemoved) {
    const note = 'O credor cancelou esta cobrança: quem a paga agora paga uma que foi substituída.';
    return { verb: 'Pagar mesmo assim', note, amount };
  }
  if (now > expiryOf(charge)) {
    const note = 'Esta cobrança expirou: o pagamento chega atrasado.';
    return { verb: 'Pagar mesmo assim', note, amount };
  }
  return { verb: held > 0 ? 'Pagar o resto' : 'Pagar', note: '', amount };
}

const pixList = (charge: PspCharge): string =>
  charge.pix.length === 0
    ? ''
    : `<div class="card"><h2>Pagamentos</h2><ul class="list">${charge.pix
        .map((pix) => pixItem(charge, pix))
        .join('')}</ul></div>`;

function pixItem(charge: PspCharge, pix: Pix): string {
  const left = leftOf(pix);
  const returned = pix.returns
    .map(
      ({ amount, at, why, reversedAt }) =>
        `<br>${why === 'given-back' ? 'devolvido' : 'tomado pelo banco do pagador:'} ${formatReais(amount)} em ${shownMoment(at)}${reversedAt ? `, reposto em ${shownMoment(reversedAt)}` : ''}`,
    )
    .join('');
  const form = `<form class="row" method="post" action="/sandbox/${charge.txid}/return">
<input type="hidden" name="pix" value="${pix.endToEndId}">
<label>Devolver<br><input name="valor" inputmode="decimal" value="${formatAmount(left)}" required size="10"></label>
<button class="quiet">Devolver</button></form>`;
  return `<li><span><strong>${formatReais(pix.amount)}</strong> em ${shownMoment(pix.paidAt)}
<br><code>${pix.endToEndId}</code><span class="soft">${returned}</span></span>${left > 0 ? form : ''}</li>`;
}

const noticeList = (notices: readonly Notice[]): string =>
  notices.length === 0
    ? ''
    : `<div class="card"><h2>Avisos ao credor</h2><ul class="list">${notices
        .map(
          ({ id, status, attempts }) =>
            `<li><span>nº ${id}</span><span class="end">${NOTICE_NAMES[status]} · ${attempts} ${attempts === 1 ? 'tentativa' : 'tentativas'}</span></li>`,
        )
        .join('')}</ul></div>`;
