import type { Credor } from '#shared/domain/credor/credor.ts';
import type { StandingPromise } from '#shared/domain/promise/promise-figures.ts';
import {
  addDays,
  formatDate,
  type LocalDate,
  weekdayOf,
} from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { csrfField } from './csrf-field.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';

export type PromiseView = {
  readonly credor: Credor;
  readonly base: string;
  readonly csrf: string;
  /** The days that may be chosen, both ends included. */
  readonly days: { readonly first: LocalDate; readonly last: LocalDate };
  readonly standing: StandingPromise | null;
  /** Whether a day may be named now, or another than the one that stands. */
  readonly isOpen: boolean;
  /** Why it cannot be, in pt-BR. */
  readonly problem: string | null;
};

/** Asks for the day on which the debtor will pay, and tells what that changes. */
export const promisePage = (view: PromiseView): Page => {
  const { credor, base, standing, problem, isOpen } = view;
  return pageOf(credor, {
    title: 'Prometer um dia',
    body: html`<a class="back" href="${base}/dividas">‹ Voltar</a><h1>Quando você consegue pagar?</h1>
${standing && standingNote(standing)}
${problem && html`<p id="problema" class="note alert" role="alert">${problem}</p>`}
${isOpen && dayForm(view)}
<a class="button plain" href="${base}/negociar">Ver um acordo</a>`,
  });
};

const dayForm = ({ base, csrf, days, standing, problem }: PromiseView): Html =>
  html`<p class="soft">Diga o dia e a gente espera: até ele, nenhum lembrete. Os juros continuam contando até o pagamento.</p>
<form class="card" method="post" action="${base}/prometer">${csrfField(csrf)}
<label for="dia">${standing ? 'Mudar para' : 'Dia'}</label><select id="dia" name="dia"${problem ? html` aria-describedby="problema"` : null}>${daysBetween(days.first, days.last).map((day) => dayOption(day, standing))}</select>
<button class="button" type="submit">${standing ? 'Mudar o dia' : 'Prometer'}</button></form>`;

const WEEKDAYS = ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo'] as const;

/** `20/04/2026, segunda`; the day that stands is chosen until another is. */
const dayOption = (day: LocalDate, standing: StandingPromise | null): Html =>
  html`<option value="${day}"${standing?.date === day ? html` selected` : null}>${formatDate(day)}, ${WEEKDAYS[weekdayOf(day) - 1] ?? ''}</option>`;

/** What was promised, and until when nobody reminds of it. */
export const standingNote = (promise: StandingPromise): Html =>
  html`<div class="note good" role="status"><p>Combinado: ${formatReais(promise.amount)} em ${formatDate(promise.date)}. Ninguém vai lembrar você até ${formatDate(promise.until)}.</p></div>`;

function daysBetween(first: LocalDate, last: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
