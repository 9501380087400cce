import type { Callback } from '#shared/domain/call/callback.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import { momentText } from '#shared/domain/history/words.ts';
import { formatDate, type LocalDate, weekdayOf } from '#shared/domain/values/local-date.ts';
import { dateOf, type LocalDateTime, timeOf, type Zone } from '#shared/domain/values/zone.ts';
import { csrfField } from './csrf-field.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';

export type AskCallView = {
  readonly credor: Credor;
  readonly base: string;
  readonly csrf: string;
  readonly zone: Zone;
  /** What may be chosen, on the debtor's own clock. */
  readonly times: readonly LocalDateTime[];
  /** The call that was asked for already. */
  readonly standing: Callback | null;
  /** Why it cannot be, in pt-BR. */
  readonly problem: string | null;
};

/** Asks from when on the team may call. Says nothing of why they would. */
export const askCallPage = (view: AskCallView): Page => {
  const { credor, base, standing, problem, times, zone } = view;
  return pageOf(credor, {
    title: 'Pedir uma ligação',
    body: html`<a class="back" href="${base}/dividas">‹ Voltar</a><h1>Quando podemos ligar para você?</h1>
${standing && html`<div class="note good" role="status"><p>Combinado: ligamos a partir de ${momentText(standing.from, zone)}.</p></div>`}
${problem && html`<p id="problema" class="note alert" role="alert">${problem}</p>`}
${times.length > 0 ? timeForm(view) : html`<p class="soft">Nos próximos dias ninguém atende por telefone. Fale com ${credor.name}: ${credor.supportPhone}.</p>`}`,
  });
};

const timeForm = ({ base, csrf, times, standing, problem }: AskCallView): Html =>
  html`<p class="soft">Uma pessoa da equipe liga a partir da hora que você escolher, no horário de onde você mora.</p>
<form class="card" method="post" action="${base}/ligacao">${csrfField(csrf)}
<label for="hora">${standing ? 'Mudar para' : 'A partir de'}</label><select id="hora" name="hora"${problem ? html` aria-describedby="problema"` : null}>${daysOf(times).map(([day, hours]) => dayGroup(day, hours))}</select>
<button class="button" type="submit">${standing ? 'Mudar a hora' : 'Pedir a ligação'}</button></form>`;

const WEEKDAYS = ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo'] as const;

const dayGroup = (day: LocalDate, hours: readonly LocalDateTime[]): Html =>
  html`<optgroup label="${formatDate(day)}, ${WEEKDAYS[weekdayOf(day) - 1] ?? ''}">${hours.map((time) => html`<option value="${time}">${formatDate(day).slice(0, 5)} às ${timeOf(time)}</option>`)}</optgroup>`;

const daysOf = (
  times: readonly LocalDateTime[],
): readonly (readonly [LocalDate, readonly LocalDateTime[]])[] => [
  ...Map.groupBy(times, (time) => dateOf(time)),
];
