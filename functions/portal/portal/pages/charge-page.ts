import { awaitsBank, type Charge } from '#shared/domain/charge/charge.ts';
import { offersBoleto } from '#shared/domain/charge/gateway-offers.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf, millisecondsBetween } from '#shared/domain/values/zone.ts';
import { boletoPage } from './boleto-page.ts';
import type { ChargeView } from './charge-view.ts';
import { csrfField } from './csrf-field.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';
import { pixPage } from './pix-page.ts';
import { receiptPage } from './receipt-page.ts';

/** One Pix or boleto through its whole life: being made, to be paid, expired, replaced, failed, paid. */
export function chargePage(view: ChargeView): Page {
  const { charge, now } = view;
  if (waitsForBank(charge, view.credor, now)) {
    return isPastBank(view) ? expiredPage(view) : atBankPage(view);
  }
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

const payablePage = (view: ChargeView, charge: Extract<Charge, { status: 'issued' }>): Page =>
  charge.boleto === undefined
    ? pixPage(view, charge, otherWay(view))
    : boletoPage(view, charge, charge.boleto, otherWay(view));

/** Whether it is a boleto that the credor's own bank has to take in by file before it can be paid. */
export const waitsForBank = (charge: Charge, { boletoBy }: Credor, now: Instant): boolean =>
  awaitsBank(charge, now) ||
  (charge.status === 'requested' && charge.kind === 'boleto' && boletoBy === 'cnab');

/** Whether its last day is over before the bank had it: no remessa takes it any more. */
const isPastBank = ({ charge, now, zone }: ChargeView): boolean =>
  localDateOf(now, zone) > (charge.payableUntil ?? charge.forDate);

function atBankPage(view: ChargeView): Page {
  const { credor, base, charge, csrf } = view;
  return pageOf(credor, {
    title: 'Seu boleto está a caminho',
    body: html`<h1>Seu boleto está a caminho</h1><p>Valor: ${formatReais(charge.amount)}. O banco de ${credor.name} registra boletos de um dia para o outro: volte por este mesmo link em um ou dois dias úteis, e ele estará aqui para pagar.</p>
<form method="post" action="${base}/pix">${csrfField(csrf)}${debtFields(charge)}<button class="button" type="submit">Prefiro pagar agora com Pix</button></form>
<a class="button plain" href="${base}/boleto/${charge.chargeId}">Conferir agora</a>`,
  });
}

const SLOW_MS = 60_000;

/** Whether the gateway takes longer than it should. */
export const isSlow = ({ requestedAt }: Charge, now: Instant): boolean =>
  millisecondsBetween(requestedAt, now) > SLOW_MS;

/** How the debtor calls it, and where it stands below the link. */
const wayOf = ({ kind = 'pix' }: Charge) =>
  kind === 'pix'
    ? ({ name: 'Pix', path: 'pix' } as const)
    : ({ name: 'boleto', path: 'boleto' } as const);

function waitingPage({ credor, base, charge, now }: ChargeView): Page {
  const { name, path } = wayOf(charge);
  return pageOf(credor, {
    title: `Gerando seu ${name}`,
    body: html`<div class="center" role="status"><div class="wait" aria-hidden="true"></div><h1>Gerando seu ${name}…</h1>
<p>Valor: ${formatReais(charge.amount)}. ${isSlow(charge, now) ? 'Está demorando mais que o normal. Se preferir, volte mais tarde pelo mesmo link.' : 'Leva poucos segundos, e esta página se atualiza sozinha.'}</p></div>
<a class="button plain" href="${base}/${path}/${charge.chargeId}">Atualizar agora</a>`,
  });
}

function expiredPage(view: ChargeView): Page {
  const { name } = wayOf(view.charge);
  return pageOf(view.credor, {
    title: `${capital(name)} vencido`,
    body: html`<h1>Este ${name} venceu</h1><p>${name === 'Pix' ? 'O código não pode mais ser pago.' : 'Não pague mais por ele. Se você já pagou, o pagamento é reconhecido.'} Gere outro, com o valor de hoje.</p>${again(view)}`,
  });
}

function cancelledPage(view: ChargeView): Page {
  const { name } = wayOf(view.charge);
  return pageOf(view.credor, {
    title: `${capital(name)} substituído`,
    body: html`<h1>Este ${name} não vale mais</h1><p>Outra cobrança foi pedida no lugar dele, ou o que ele cobrava já foi pago. Se você já pagou este, o pagamento é reconhecido.</p>${again(view)}`,
  });
}

function failedPage(view: ChargeView): Page {
  const { name } = wayOf(view.charge);
  return pageOf(view.credor, {
    title: `${capital(name)} não gerado`,
    body: html`<h1>Não conseguimos gerar o seu ${name}</h1><p>O banco de ${view.credor.name} não respondeu como devia. Nada foi cobrado de você.</p>${again(view)}`,
  });
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Links never die: whatever became of this charge, a fresh one for the same debts is a tap away. */
const again = (view: ChargeView): Html => {
  const { name, path } = wayOf(view.charge);
  return html`${askForm(view, path, html`<button class="button" type="submit">Gerar novo ${name}</button>`)}<a class="button plain" href="${view.base}/dividas">Ver minhas dívidas</a>`;
};

/** The other way to pay the same, where the gateway has one; this one is taken back then. */
function otherWay(view: ChargeView): Html | null {
  const isPix = wayOf(view.charge).path === 'pix';
  if (!isPix || !offersBoleto(view.credor, view.profile)) return null;
  return askForm(
    view,
    'boleto',
    html`<button class="button plain" type="submit">Prefiro boleto</button>`,
  );
}

const askForm = ({ base, csrf, charge }: ChargeView, path: 'pix' | 'boleto', button: Html): Html =>
  html`<form method="post" action="${base}/${path}">${csrfField(csrf)}${debtFields(charge)}${button}</form>`;

const debtFields = ({ debtIds }: Charge): readonly Html[] =>
  debtIds.map((debtId) => html`<input type="hidden" name="divida" value="${debtId}">`);
