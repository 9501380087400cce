import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { DebtPart } from '#shared/domain/debt/ledger.ts';
import { allocatedBy, allocatedTo } from '#shared/domain/payment/allocate.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import { type Centavos, formatReais, sumCentavos } from '#shared/domain/values/money.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import { formatMoment } from './format-moment.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';
import { doneMark } from './marks.ts';

export type ReceiptView = {
  readonly credor: Credor;
  readonly base: string;
  readonly zone: Zone;
  readonly payments: readonly Payment[];
};

/** What was received, when, and what it paid. */
export function receiptPage(
  { credor, base, zone, payments }: ReceiptView,
  charge: Extract<Charge, { status: 'paid' }>,
): Page {
  const payment = payments.find(({ paymentId }) => paymentId === charge.paymentId);
  const amount = payment?.amount ?? charge.amount;
  return pageOf(credor, {
    title: 'Pagamento recebido',
    body: html`${doneMark}<h1>Pagamento recebido, obrigado!</h1>
<section class="card"><h2 class="flat">${credor.name} recebeu</h2><strong class="amount">${formatReais(amount)}</strong>
<table><caption>O que este pagamento quitou</caption><tbody>${payment && splitRows(payment)}</tbody></table>
<p class="small soft">Pago ${charge.boleto ? '' : 'por Pix '}em ${formatMoment(charge.paidAt, zone)}. Identificação: ${charge.chargeId}</p></section>
${payment && payment.overpaid > 0 && html`<div class="note warn"><p>Você pagou ${formatReais(payment.overpaid)} a mais. ${credor.name} vai tratar da devolução com você.</p></div>`}
${amount + allocatedBy(payment?.waived ?? []) < charge.amount && html`<div class="note warn"><p>O valor pago foi menor que o da cobrança. O que falta continua na sua página.</p></div>`}
<a class="button plain" href="${base}/dividas">Ver minha situação</a>`,
  });
}

function splitRows({ allocations, waived = [], overpaid }: Payment): Html {
  const sum = (part: DebtPart): Centavos =>
    sumCentavos(allocations.map((allocation) => allocatedTo(allocation, part)));
  return html`${PARTS.map(([part, label]) => row(label, sum(part)))}${row('Pago a mais', overpaid)}${row('Desconto ou dispensa', allocatedBy(waived))}`;
}

const PARTS: readonly (readonly [DebtPart, string])[] = [
  ['principal', 'Principal'],
  ['correction', 'Correção'],
  ['fine', 'Multa'],
  ['interest', 'Juros'],
  ['honorarios', 'Honorários'],
];

const row = (label: string, amount: Centavos): Html | null =>
  amount === 0 ? null : html`<tr><th scope="row">${label}</th><td>${formatReais(amount)}</td></tr>`;
