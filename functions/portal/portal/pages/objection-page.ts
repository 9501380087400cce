import { DISPUTE_MOTIVE_TEXTS } from '#shared/domain/case/dispute.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { csrfField } from './csrf-field.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';
import type { ObjectionKind, ObjectionWords } from './objection-words.ts';

export type ObjectionView = {
  readonly credor: Credor;
  readonly base: string;
  readonly csrf: string;
  readonly kind: ObjectionKind;
  readonly words: ObjectionWords;
  readonly debts: readonly OpenDebt[];
  /** What is missing in the form as sent, in pt-BR. */
  readonly problem: string | null;
};

/** Asks which debt, why and in the debtor's own words. Sending it stops the régua until a person has looked. */
export const objectionPage = (view: ObjectionView): Page => {
  const { credor, base, csrf, kind, words, debts, problem } = view;
  return pageOf(credor, {
    title: words.title,
    body: html`<a class="back" href="${base}/dividas">‹ Voltar</a><h1>${words.title}</h1>
<p class="soft">${words.promise}</p>
${problem && html`<p id="problema" class="note alert" role="alert">${problem}</p>`}
<form class="card" method="post" action="${base}/${kind}">${csrfField(csrf)}
${debts.length > 1 && debtChoice(debts)}
<fieldset${problem ? html` aria-describedby="problema"` : null}><legend>${words.question}</legend>${words.answers.map(
      (motive) =>
        html`<label class="choice"><input type="radio" name="motivo" value="${motive}" required>${DISPUTE_MOTIVE_TEXTS[motive]}</label>`,
    )}</fieldset>
<label for="detalhe">Conte mais, se quiser</label><textarea id="detalhe" name="detalhe" maxlength="300" rows="4" aria-describedby="cuidado"></textarea>
<p id="cuidado" class="small soft">Não escreva senhas nem números de documentos ou cartões.</p>
<button class="button" type="submit">Enviar</button></form>`,
  });
};

const debtChoice = (debts: readonly OpenDebt[]): Html =>
  html`<label for="divida">Qual dívida?</label><select id="divida" name="divida"><option value="">Todas</option>${debts.map(
    ({ debtId, description, externalId, dueDate }) =>
      html`<option value="${debtId}">${description || externalId}, de ${formatDate(dueDate)}</option>`,
  )}</select>`;
