import type { Offer } from '#shared/domain/agreement/offer.ts';
import { type TermBlock, termBlocks } from '#shared/domain/agreement/term-text.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { draftTerms } from '#shared/domain/agreement/draft-terms.ts';

import type { AgreementId } from '#shared/domain/values/ids.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { addCentavos, formatReais } from '#shared/domain/values/money.ts';
import { csrfField } from './csrf-field.ts';
import { html, Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';
import { planText } from './plan-text.ts';

export type ProposalView = {
  readonly credor: Credor;
  readonly base: string;
  readonly csrf: string;
  readonly profile: Profile | null;
  readonly debts: readonly Debt[];
  readonly rules: MoneyRules;
  readonly offer: Offer;
  readonly parcels: number;
  readonly fingerprint: string;
  readonly replaces: AgreementId | null;
};

/** One plan: what it costs, when, the whole term, and the one button that binds. */
export function proposalPage(view: ProposalView): Page {
  const { credor, base, csrf, offer, parcels, fingerprint, replaces } = view;
  const payable = addCentavos(offer.total, offer.interest);
  return pageOf(credor, {
    title: 'Sua proposta',
    body: html`<a class="back" href="${base}/negociar">‹ Outras ofertas</a><h1>Sua proposta</h1>
<section class="card"><h2 class="flat">${planText(offer)}</h2><strong class="amount">${formatReais(payable)}</strong>
<table><caption>Como se chega ao total</caption><tbody>${line('O que é devido hoje', formatReais(offer.owed))}${offer.discount > 0 && line('Desconto', `− ${formatReais(offer.discount)}`)}${offer.interest > 0 && line('Juros do parcelamento', `+ ${formatReais(offer.interest)}`)}</tbody><tfoot>${line('Total do acordo', formatReais(payable))}</tfoot></table>
<p class="small soft">Vale até ${formatDate(offer.validUntil)}. ${offer.interest === 0 ? 'Sem juros e sem tarifas.' : 'Pagando antes, os juros diminuem.'}</p></section>
<section class="card"><h2 class="flat">Leia o termo</h2>${termOf(view)}</section>
<form class="card" method="post" action="${base}/proposta">${csrfField(csrf)}<input type="hidden" name="parcelas" value="${parcels}"><input type="hidden" name="dia" value="${offer.forDate}"><input type="hidden" name="codigo" value="${fingerprint}"><input type="hidden" name="substitui" value="${replaces}">
<label class="choice"><input type="checkbox" name="aceite" value="sim" required>Li o termo e concordo com ele</label>
<p class="small soft">Guardamos o dia, a hora e o endereço de internet do aceite, junto com o termo. Você pode baixá-lo quando quiser.</p>
<button class="button" type="submit">Aceitar o acordo</button></form>`,
  });
}

const line = (label: string, amount: string): Html =>
  html`<tr><th scope="row">${label}</th><td>${amount}</td></tr>`;

function termOf({ offer, credor, profile, debts, rules }: ProposalView): readonly Html[] {
  if (!profile) return [];
  return termBlocks({ terms: draftTerms(offer), credor, profile, debts, rules }).map(blockOf);
}

function blockOf(block: TermBlock): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h3 class="apart">${block.text}</h3>`;
    case 'paragraph':
      return html`<p class="small">${block.text}</p>`;
    case 'table':
      return tableOf(block);
  }
}

/** What heads the column of a calculation whose cells need no name before them. */
const CALCULATED_BY = 'Como';

/**
 * On a phone the first column holds what the middle ones say, and the last is the amount. Over a calculation stands
 * the debt that it is of.
 */
function tableOf({ head, rows, foot }: Extract<TermBlock, { kind: 'table' }>): Html {
  const isCalculation = head[1] === CALCULATED_BY;
  const named = (cell: string, index: number) =>
    isCalculation ? cell : `${head[index + 1]} ${cell}`;
  const middle = (cells: readonly string[]) =>
    cells
      .slice(1, -1)
      .flatMap((cell, index) => (cell === '' || cell === 'R$ 0,00' ? [] : [named(cell, index)]))
      .join(' · ');
  const row = (cells: readonly string[]) =>
    html`<tr><th scope="row">${cells[0]}<span>${middle(cells)}</span></th><td>${cells.at(-1)}</td></tr>`;
  return html`<table><caption${isCalculation ? new Html(' class="seen"') : null}>${head[0]}</caption><tbody>${rows.map(row)}</tbody><tfoot>${row(foot)}</tfoot></table>`;
}
