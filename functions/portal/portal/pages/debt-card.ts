import type { AmountDue } from '#shared/domain/debt/amount-due.ts';
import { daysBetween, formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { formatReais, formatSignedReais } from '#shared/domain/values/money.ts';
import { csrfField } from './csrf-field.ts';
import { html, type Html } from './html.ts';

/**
 * One debt with the calculation that leads to its figure, here and as a paper.
 *
 * @param isAlone whether there are no others; where there are, this one may be paid without them
 */
export function debtCard(
  { debt, daysLate, total, memory }: AmountDue,
  on: LocalDate,
  { base, csrf }: { readonly base: string; readonly csrf: string },
  isAlone: boolean,
): Html {
  const lines = memory.map(
    ({ label, formula, amount }) =>
      html`<tr><th scope="row">${label}<span>${formula}</span></th><td>${formatSignedReais(amount)}</td></tr>`,
  );
  const name = debt.description === '' ? `Documento ${debt.externalId}` : debt.description;
  return html`<article class="card"><div class="row"><h3>${name}</h3><b>${formatReais(total)}</b></div>
<p class="small soft">${on > debt.dueDate ? 'Venceu' : 'Vence'} em ${formatDate(debt.dueDate)} ${timing(debt.dueDate, on, daysLate)}</p>
<details><summary>Ver o cálculo<span class="unseen"> de ${name}</span></summary><table><caption>Cálculo de ${name}</caption><tbody>${lines}</tbody><tfoot><tr><th scope="row">Total em ${formatDate(on)}</th><td>${formatReais(total)}</td></tr></tfoot></table>
<p class="small soft">Documento ${debt.externalId}. A multa é cobrada uma vez; os juros são simples, por dia.</p>
<a class="button plain slim" href="${base}/memoria/${debt.debtId}">Baixar o cálculo em PDF<span class="unseen"> de ${name}</span></a></details>
${!isAlone && html`<form method="post" action="${base}/pix">${csrfField(csrf)}<input type="hidden" name="divida" value="${debt.debtId}"><button class="button plain slim" type="submit">Pagar só esta<span class="unseen">: ${name}</span></button></form>`}</article>`;
}

function timing(dueDate: LocalDate, on: LocalDate, daysLate: number): Html {
  if (daysLate > 0)
    return html`<span class="tag alert">${countOf(daysLate, 'dia', 'dias')} de atraso</span>`;
  const left = daysBetween(on, dueDate);
  if (left > 0) return html`<span class="tag good">em ${countOf(left, 'dia', 'dias')}</span>`;
  return html`<span class="tag warn">${left === 0 ? 'hoje' : 'sem acréscimo até o próximo dia útil'}</span>`;
}

const countOf = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
