import type { ActiveAgreement } from '#shared/domain/agreement/agreement.ts';
import type { Case } from '#shared/domain/case/case.ts';
import { type Chargeable, offersBoleto } from '#shared/domain/charge/gateway-offers.ts';
import { CHARGE_DEBTS_MAX } from '#shared/domain/charge/request-charge.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { CaseDue } from '#shared/domain/debt/amount-due.ts';
import type { StillOwed } from '#shared/domain/debt/owed-again.ts';
import type { Listing } from '#shared/domain/listing/listing.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { withdrawnOf } from '#shared/domain/payment/payment.ts';
import { type PayNow, payNowOf } from '#shared/domain/portal/pay-now.ts';
import type { StandingPromise } from '#shared/domain/promise/promise-figures.ts';
import { formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { firstNameOf } from '#shared/domain/values/person-name.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import type { OtherDebts } from '../other-debts.ts';
import { csrfField } from './csrf-field.ts';
import { debtCard } from './debt-card.ts';
import { type Html, html } from './html.ts';
import { type Page, pageOf, supportOf } from './layout.ts';
import { listingNotes } from './listing-notes.ts';
import { doneMark } from './marks.ts';
import { owedAgainWords } from './owed-again-words.ts';
import { standingNote } from './promise-page.ts';

export type DebtsView = {
  readonly credor: Credor;
  /** Whose address decides whether there may be a boleto. */
  readonly profile: Chargeable;
  readonly base: string;
  readonly csrf: string;
  readonly name: string;
  readonly zone: Zone;
  readonly status: Case['status'];
  /** Whether there is a score to be shown and reviewed. */
  readonly isScored: boolean;
  /** The last day on which a payment that is on its way may arrive; null when none is. */
  readonly clearsBy: LocalDate | null;
  /** What may be asked for. */
  readonly due: CaseDue;
  readonly agreement: ActiveAgreement | null;
  /** The day that the debtor named for what is open; null when none stands. */
  readonly promise: StandingPromise | null;
  /** Whether there is a signed term to be had. */
  readonly hasSigned: boolean;
  /** Whether nothing may be signed or promised in this person's name. */
  readonly isProtected: boolean;
  /** Whether there are debts besides that nobody may ask for any more. */
  readonly hasPrescribed: boolean;
  /** Whether the creditor let go some of what was owed: then not all of it was paid. */
  readonly hasForgiven: boolean;
  /** What the creditor gave back of what was paid, and is missing again; null where nothing is. */
  readonly owedAgain: StillOwed | null;
  /** What a bureau or cartório holds of this credor's debts, or may come to hold. */
  readonly listings: readonly Listing[];
  /** What this credor received from the debtor, newest first. */
  readonly payments: readonly Payment[];
  /** What the person owes to this credor by other registrations. */
  readonly others: readonly OtherDebts[];
};

/** What the debtor owes to this credor today, each figure with its calculation, and every way to answer. */
export function debtsPage(view: DebtsView): Page {
  if (view.due.debts.length > 0) return owedPage(view);
  return view.hasPrescribed ? prescribedPage(view) : nothingOwedPage(view);
}

function owedPage(view: DebtsView): Page {
  const { credor, due, name, status, agreement, promise, clearsBy } = view;
  const several = due.debts.length > 1;
  return pageOf(credor, {
    title: several ? 'Suas dívidas' : 'Sua dívida',
    wide: true,
    body: html`<h1>Olá, ${firstNameOf(name)}</h1>
<p class="soft">${several ? `Estas são as suas ${due.debts.length} dívidas` : 'Esta é a sua dívida'} com ${credor.name} em ${formatDate(due.on)}.</p>
${status === 'disputed' && disputedNote(credor)}${clearsBy && clearsBy >= due.on && clearingNote(clearsBy)}
${agreement && agreementNote(view)}
${promise && standingNote(promise)}
${owedAgainNote(view)}
${listingNotes(view.listings, view.zone)}
<div class="columns">${payCard(view)}
<div><h2>${several ? 'Cada dívida, com o cálculo' : 'O que você deve'}</h2>
${due.debts.map((debt) => debtCard(debt, due.on, view, !several))}
<h2>Precisa de outra coisa?</h2>
${menuOf(view)}
${othersList(view)}
${paymentsList(view)}</div></div>`,
  });
}

const PAY_TITLES: Readonly<Record<PayNow['kind'], string>> = {
  overdue: 'Total em atraso',
  'due-today': 'Vence hoje',
  upcoming: 'Próximo vencimento',
};

function payCard(view: DebtsView): Html {
  const { credor, base, csrf, due } = view;
  const now = payNowOf(due);
  const mayNegotiate = isNegotiable(view);
  const chosen = now.debts.map(
    ({ debt }) => html`<input type="hidden" name="divida" value="${debt.debtId}">`,
  );
  return html`<section class="card side"><h2 class="flat">${PAY_TITLES[now.kind]}</h2><strong class="amount">${formatReais(now.total)}</strong>
<p class="small soft">${now.kind === 'overdue' ? 'Com multa e juros até hoje. Amanhã o valor muda um pouco.' : 'Sem multa nem juros: você está em dia.'}</p>
<form method="post" action="${base}/pix">${csrfField(csrf)}${chosen}<button class="button" type="submit">Pagar com Pix</button>${offersBoleto(credor, view.profile) && html`<button class="button plain" type="submit" formaction="${base}/boleto">Pagar com boleto</button>`}</form>
${now.debts.length < due.debts.length && html`<form method="post" action="${base}/pix">${csrfField(csrf)}<button class="button plain" type="submit">Pagar tudo: ${formatReais(due.total)}</button></form>`}
${mayNegotiate && html`<a class="button plain" href="${base}/negociar">Negociar: desconto ou parcelas</a>`}
${due.debts.length > CHARGE_DEBTS_MAX && html`<p class="small soft">Cada cobrança cobre até ${CHARGE_DEBTS_MAX} dívidas, das mais antigas para as mais novas.</p>`}</section>`;
}

const agreementNote = ({ base }: DebtsView): Html =>
  html`<div class="note good"><p>Você tem um acordo em vigor.</p><a class="button plain slim" href="${base}/acordo">Ver o acordo e as parcelas</a></div>`;

const owedAgainNote = ({ owedAgain, zone, due }: DebtsView) =>
  owedAgain &&
  html`<div class="note good" role="status"><p>${owedAgainWords(owedAgain, zone, due.on)}</p></div>`;

const disputedNote = (credor: Credor): Html =>
  html`<div class="note warn" role="status"><p>Recebemos o que você nos contou. ${credor.name} está conferindo e não vai cobrar você enquanto isso.</p></div>`;

const clearingNote = (clearsBy: LocalDate): Html =>
  html`<div class="note good" role="status"><p>Há um pagamento a caminho. O banco leva até ${formatDate(clearsBy)} para confirmar; até lá ninguém cobra você.</p></div>`;

function nothingOwedPage(view: DebtsView): Page {
  const { credor, name, hasForgiven } = view;
  const title = hasForgiven ? 'Nada em aberto' : 'Tudo pago';
  return pageOf(credor, {
    title,
    body: html`${doneMark}<h1>${title}, obrigado!</h1>
<p>${firstNameOf(name)}, não há nada em aberto com ${credor.name}. Você não vai receber cobranças.</p>
${listingNotes(view.listings, view.zone)}
${othersList(view)}
${paymentsList(view)}
${menuOf(view)}`,
  });
}

function prescribedPage(view: DebtsView): Page {
  const { credor, name } = view;
  return pageOf(credor, {
    title: 'Nada a cobrar',
    body: html`<h1>Não há nada a cobrar de você</h1>
<p>${firstNameOf(name)}, o que estava em aberto com ${credor.name} prescreveu: passou do prazo que a lei dá para cobrar. Você não vai receber cobranças.</p>
<p class="soft">Quer falar sobre isso? ${supportOf(credor)}</p>
${listingNotes(view.listings, view.zone)}
${othersList(view)}
${paymentsList(view)}
${menuOf(view)}`,
  });
}

/** What is late and not contested can be negotiated, unless an agreement stands already or the person may sign nothing. */
const isNegotiable = ({ due, status, agreement, isProtected }: DebtsView): boolean =>
  status === 'active' &&
  agreement === null &&
  !isProtected &&
  due.debts.some(({ daysLate }) => daysLate > 0);

/** Whoever has objected is being heard already, and whoever owes nothing has nothing to object to. */
function menuOf(view: DebtsView): Html {
  const { base, due, status } = view;
  const mayObject = status === 'active' && due.debts.length > 0;
  return html`<ul class="card menu">${isNegotiable(view) && html`<li><a href="${base}/prometer">${view.promise ? 'Mudar o dia combinado' : 'Prometer um dia para pagar'}</a></li>`}${mayObject && html`<li><a href="${base}/ja-paguei">Já paguei</a></li><li><a href="${base}/nao-reconheco">Não reconheço ${due.debts.length > 1 ? 'uma dívida' : 'esta dívida'}</a></li>`}${view.hasSigned && html`<li><a href="${base}/acordo">Meu acordo e o termo assinado</a></li>`}<li><a href="${base}/ligacao">Pedir uma ligação</a></li><li><a href="${base}/preferencias">Preferências de contato</a></li>${view.isScored && html`<li><a href="${base}/pontuacao">Como avaliamos o seu caso</a></li>`}</ul>`;
}

function paymentsList({ payments, zone }: DebtsView): Html | null {
  if (payments.length === 0) return null;
  const rows = payments.map(
    ({ amount, paidAt, refunded, chargebacks = [] }) =>
      html`<tr><th scope="row">${formatDate(localDateOf(paidAt, zone))}${refunded > 0 && html`<span>devolvido: ${formatReais(refunded)}</span>`}${withdrawnOf({ chargebacks }) > 0 && html`<span>estornado pelo seu banco: ${formatReais(withdrawnOf({ chargebacks }))}</span>`}</th><td>${formatReais(amount)}</td></tr>`,
  );
  return html`<h2>Pagamentos recebidos</h2><div class="card list"><table><caption>Pagamentos recebidos</caption><tbody>${rows}</tbody></table></div>`;
}

const othersList = ({ credor, others }: DebtsView): readonly Html[] =>
  others.map(
    ({ href, maskedTaxId, count, total }) =>
      html`<h2>Você tem outro cadastro</h2><div class="card"><p>${credor.name} também conhece você pelo documento ${maskedTaxId}: ${count === 1 ? '1 dívida' : `${count} dívidas`}, ${formatReais(total)} hoje.</p><a class="button plain" href="${href}">Ver e pagar<span class="unseen"> o que está no documento ${maskedTaxId}</span></a></div>`,
  );
