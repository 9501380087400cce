import { debtsRestingAgain } from '#shared/domain/payment/debts-owe-again.ts';
import type { SignedAgreement } from '#shared/domain/agreement/agreement.ts';
import {
  agreementNumber,
  endsOnlyByWord,
  payableOf,
} from '#shared/domain/agreement/agreement-figures.ts';
import { stillOwedAgain } from '#shared/domain/agreement/owed-again.ts';
import { instalmentName } from '#shared/domain/agreement/instalment-debts.ts';
import type { PayoffQuote } from '#shared/domain/agreement/payoff.ts';
import { type Chargeable, offersBoleto } from '#shared/domain/charge/gateway-offers.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import { cannotBind } from '#shared/domain/debtor/flag.ts';
import { letGoOf } from '#shared/domain/debt/ledger.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { capitalised, rateText } from '#shared/domain/history/words.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  type Centavos,
  formatReais,
  subtractCentavos,
  ZERO_CENTAVOS,
} from '#shared/domain/values/money.ts';
import { csrfField } from './csrf-field.ts';
import { type Html, html } from './html.ts';
import { type Page, pageOf } from './layout.ts';
import { doneMark } from './marks.ts';
import { owedAgainWords, restingWords } from './owed-again-words.ts';

export type AgreementView = {
  readonly credor: Credor;
  /** Whose address decides whether there may be a boleto. */
  readonly profile: Chargeable;
  readonly base: string;
  readonly csrf: string;
  readonly record: RegisteredRecord;
  readonly agreement: SignedAgreement;
  /** Those signed before, whose terms stay theirs to have; the newest first. */
  readonly earlier: readonly SignedAgreement[];
  readonly today: LocalDate;
  /** What is left and what paying it off today would cost; null once it has ended. */
  readonly quote: PayoffQuote | null;
  /** Those that stand beside it: kept once, and owing again. */
  readonly others: readonly Pick<AgreementView, 'agreement' | 'quote'>[];
};

const ENDED: Readonly<Record<Exclude<SignedAgreement['status'], 'active' | 'fulfilled'>, string>> =
  {
    broken: 'Este acordo terminou porque um pagamento não chegou dentro da tolerância.',
    cancelled: 'Este acordo foi cancelado.',
    renegotiated: 'Este acordo foi trocado por outro.',
  };

/** An agreement followed: the next payment first, then all of them, and what else can be done. */
export function agreementPage(view: AgreementView): Page {
  const { credor, base, agreement } = view;
  return pageOf(credor, {
    title: 'Seu acordo',
    wide: agreement.status === 'active',
    body: html`<a class="back" href="${base}/dividas">‹ Voltar</a>${bodyOf(view)}`,
  });
}

function bodyOf(view: AgreementView): Html {
  const { agreement, base, quote } = view;
  switch (agreement.status) {
    case 'fulfilled':
      return html`${doneMark}${keptWords(view)}${partsCard(view)}${menuOf(view)}`;
    case 'active':
      return html`<h1>Seu acordo</h1><p class="soft">Número ${agreementNumber(agreement)}, de ${formatReais(payableOf(agreement))} ao todo.</p>${owedAgainNote(view)}${restingNote(view)}<div class="columns">${quote && nextCard(view, quote)}<div>${partsCard(view)}${quote && aheadCards(view, quote)}${view.others.map((other) => otherCards({ ...view, ...other }))}${menuOf(view)}</div></div>`;
    case 'broken':
    case 'cancelled':
    case 'renegotiated':
      return html`<h1>Este acordo terminou</h1><div class="note warn" role="status"><p>${ENDED[agreement.status]}${takenOff(agreement)}</p></div><a class="button" href="${base}/dividas">Ver minha situação</a>${menuOf(view)}`;
  }
}

/** An agreement that stands beside the one that was signed last. */
const otherCards = (view: AgreementView): Html =>
  html`<h2>Outro acordo, número ${agreementNumber(view.agreement)}</h2>${owedAgainNote(view)}${view.quote && nextCard(view, view.quote)}${partsCard(view)}${view.quote && aheadCards(view, view.quote)}`;

/** What was forgiven was not paid, and is not said to have been. */
const keptWords = ({ agreement, record }: AgreementView): Html =>
  agreement.instalments.some(({ debtId }) => forgivenOf(record, debtId) > 0)
    ? html`<h1>Nada mais falta deste acordo</h1><p>O que faltava foi perdoado, e as dívidas dele não são mais cobradas.</p>`
    : html`<h1>Acordo cumprido, obrigado!</h1><p>Todas as parcelas foram pagas e as dívidas dele estão quitadas.</p>`;

/** What was taken off the debts when an agreement ended before it was kept. */
function takenOff({ status, letGo = [] }: SignedAgreement): string {
  if (status === 'renegotiated') return '';
  return letGo.length > 0
    ? ' O que você pagou e o que o credor perdoou foram abatidos das dívidas.'
    : ' O que você pagou foi abatido das dívidas.';
}

/** What the creditor gave back of what was paid, and so is missing again. */
function owedAgainNote({ record, agreement, today }: AgreementView) {
  const owed = stillOwedAgain(record, agreement);
  if (!owed) return null;
  const stands = endsOnlyByWord(record, agreement)
    ? 'O desconto do acordo é definitivo.'
    : 'O acordo e o desconto continuam valendo.';
  return html`<div class="note good" role="status"><p>${owedAgainWords(owed, record.debtor.zone, today)} ${stands}</p></div>`;
}

/** What the creditor gave back of the debts that rest in it: nothing of that is asked for before it is kept. */
function restingNote({ record, agreement }: AgreementView) {
  const resting = debtsRestingAgain(record, agreement.credorId);
  return (
    resting &&
    html`<div class="note good" role="status"><p>${restingWords(resting, record.debtor.zone)}</p></div>`
  );
}

function nextCard(view: AgreementView, quote: PayoffQuote) {
  const { agreement, base, csrf, record, today } = view;
  const [next] = quote.due;
  if (!next) return null;
  const { debt, daysLate } = next;
  const more = endsOnlyByWord(record, agreement)
    ? 'Este acordo já tinha sido cumprido, e parte dele voltou a faltar. O desconto dele é definitivo.'
    : daysLate > 0
      ? `Pague até ${agreement.toleranceDays} dias depois e o acordo continua.`
      : 'Valor para pagar hoje.';
  return html`<section class="card side"><h2 class="flat">${nameOf(agreement, debt.instalment?.number ?? 0)}</h2><strong class="amount">${formatReais(todayOf(quote, debt.debtId))}</strong>
<p class="small soft">${debt.dueDate < today ? 'Venceu' : 'Vence'} em ${formatDate(debt.dueDate)}. ${more}</p>
<form method="post" action="${base}/pix">${csrfField(csrf)}<input type="hidden" name="divida" value="${debt.debtId}"><button class="button" type="submit">Pagar com Pix</button>${byBoleto(view, 'button plain', 'Pagar com boleto')}</form></section>`;
}

/** The other way to pay what a form names, where this debtor has it. */
const byBoleto = (
  { credor, profile, base }: AgreementView,
  look: string,
  words: string,
): Html | false =>
  offersBoleto(credor, profile) &&
  html`<button class="${look}" type="submit" formaction="${base}/boleto">${words}</button>`;

/** Every payment of the agreement, paid or not. */
function partsCard({ agreement, record, today }: AgreementView): Html {
  const rows = agreement.instalments.map((part) => {
    const debt = record.debts.find(({ debtId }) => debtId === part.debtId);
    const { dueDate } = debt ?? part;
    const forgiven = forgivenOf(record, part.debtId);
    const isWhole = forgiven >= part.amount;
    const of = !isWhole && forgiven > 0 && `, ${formatReais(forgiven)} foram perdoados`;
    return html`<tr><th scope="row">${nameOf(agreement, part.number)} ${tagOf(debt?.status, dueDate < today, forgiven, isWhole)}<span>${formatDate(dueDate)}${of}</span></th><td>${formatReais(part.amount)}</td></tr>`;
  });
  return html`<h2>Pagamentos</h2><div class="card list"><table><caption>Pagamentos do acordo</caption><tbody>${rows}</tbody></table></div>`;
}

/** What the creditor let go of an instalment for good. */
function forgivenOf({ debts }: RegisteredRecord, debtId: DebtId): Centavos {
  const debt = debts.find((known) => known.debtId === debtId);
  return debt ? letGoOf(debt.ledger) : ZERO_CENTAVOS;
}

/** `Parcela 2 de 6`. */
const nameOf = (agreement: SignedAgreement, number: number): string =>
  capitalised(instalmentName(agreement, number).replace('Acordo: ', ''));

function tagOf(
  status: string | undefined,
  isPast: boolean,
  forgiven: Centavos,
  isWhole: boolean,
): Html {
  if (status === 'settled')
    return html`<b class="tag good">${forgiven === 0 ? 'pago' : isWhole ? 'perdoado' : 'quitado'}</b>`;
  if (status === 'withdrawn') return html`<b class="tag">sem efeito</b>`;
  return isPast ? html`<b class="tag alert">em aberto</b>` : html`<b class="tag warn">a vencer</b>`;
}

/** Later payments may be paid ahead, one by one or all at once. */
function aheadCards(view: AgreementView, quote: PayoffQuote) {
  const { agreement, base, csrf, credor, profile } = view;
  const { due, total, dropped } = quote;
  const later = due.slice(1);
  if (later.length === 0) return null;
  return html`<section class="card"><h2 class="flat">Quitar tudo hoje</h2><strong class="amount">${formatReais(total)}</strong>
<p class="small soft">${dropped > 0 ? `Você economiza ${formatReais(dropped)}: ${sparedBy(agreement)}.` : 'O acordo não tem juros: o valor é o que falta.'}</p>
<form method="post" action="${base}/acordo">${csrfField(csrf)}<input type="hidden" name="acordo" value="${agreement.agreementId}"><button class="button plain" type="submit">Quitar com Pix</button>${offersBoleto(credor, profile) && html`<button class="button plain" type="submit" name="como" value="boleto">Quitar com boleto</button>`}</form></section>
<form class="card" method="post" action="${base}/pix">${csrfField(csrf)}<label for="adiantar-${agreement.agreementId}">Adiantar uma parcela</label><select id="adiantar-${agreement.agreementId}" name="divida">${later.map(({ debt }) => html`<option value="${debt.debtId}">${nameOf(agreement, debt.instalment?.number ?? 0)}: ${formatReais(todayOf(quote, debt.debtId))} hoje</option>`)}</select><button class="button plain slim" type="submit">Adiantar com Pix</button>${byBoleto(view, 'button plain slim', 'Adiantar com boleto')}</form>`;
}

/** Why paying ahead is cheaper: interest that has not accrued is not owed, and a credor may give something besides. */
function sparedBy({ interest, payoffDiscountBps }: SignedAgreement): string {
  const accrual = interest > 0 && 'os juros dos dias que faltam saem da conta (CDC art. 52 §2º)';
  const discount =
    payoffDiscountBps > 0 &&
    `o credor dá ${rateText(payoffDiscountBps)} de desconto no que vence depois de hoje`;
  return [accrual, discount].filter(Boolean).join(', e ');
}

/** What one of them costs when it is paid today. */
function todayOf({ due, payoff }: PayoffQuote, debtId: DebtId): Centavos {
  const total = due.find(({ debt }) => debt.debtId === debtId)?.total ?? ZERO_CENTAVOS;
  const dropped = payoff.find((part) => part.debtId === debtId)?.dropped ?? ZERO_CENTAVOS;
  return subtractCentavos(total, dropped);
}

const menuOf = ({ base, agreement, earlier, others, record }: AgreementView): Html =>
  html`<ul class="card menu apart"><li><a href="${base}/termo">Baixar o termo assinado (PDF)</a></li>${earlier.map((known) => html`<li><a href="${base}/termo/${known.agreementId}">Baixar o termo do acordo anterior ${agreementNumber(known)} (PDF)</a></li>`)}${others.length === 0 && isTradable(record, agreement) && html`<li><a href="${base}/negociar">Renegociar</a></li>`}<li><a href="${base}/preferencias">Preferências de contato</a></li></ul>`;

const isTradable = (record: RegisteredRecord, agreement: SignedAgreement): boolean =>
  agreement.status === 'active' && !cannotBind(record.debtor) && !endsOnlyByWord(record, agreement);
