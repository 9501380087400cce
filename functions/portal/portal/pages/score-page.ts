import type { Credor } from '#shared/domain/credor/credor.ts';
import type { ScoreReview } from '#shared/domain/score/review.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { countsAsDecided, isInControl } from '#shared/domain/score/treated-score.ts';
import type { ReasonSource, Source } from '#shared/domain/score/reason-sources.ts';
import type { WouldChange } from '#shared/domain/score/what-would-change.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { csrfField } from './csrf-field.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';

export type ScoreView = {
  readonly credor: Credor;
  readonly base: string;
  readonly csrf: string;
  readonly score: CollectionScore;
  /** Where each reason comes from. */
  readonly sources: readonly ReasonSource[];
  /** What of the debtor's own doing would raise it. */
  readonly changes: readonly WouldChange[];
  readonly review: ScoreReview | null;
  /** What a person answered. */
  readonly answer: string | null;
};

/** All that a score weighs, for whoever is weighed (LGPD art. 9 and 20 §1). */
const WORDS: Readonly<Record<Source, string>> = {
  debts: 'as suas dívidas e contratos',
  money: 'os pagamentos que fez',
  income: 'a renda que declarou no contrato, se a empresa a informou',
  promises: 'as promessas de pagamento',
  agreements: 'os acordos',
  messages: 'se você abriu as mensagens, clicou nelas, respondeu ou entrou nesta página',
  contacts: 'se as mensagens chegam e se os seus contatos estão confirmados',
};
const WEIGHED = new Intl.ListFormat('pt-BR').format(Object.values(WORDS));

/** The score with every reason in words, and the way to have a person look at it. */
export const scorePage = (view: ScoreView): Page =>
  pageOf(view.credor, {
    title: 'Como avaliamos o seu caso',
    body: html`<a class="back" href="${view.base}/dividas">‹ Voltar</a><h1>Como avaliamos o seu caso</h1>
<p>Um programa dá uma nota de 0 a 1000 à chance de você pagar em 30 dias. A sua é <strong>${view.score.value}</strong>. ${usedFor(view)} Ela não muda o valor da sua dívida, nem tira direito algum.</p>
${reasonCard('Conta a favor', view, isFor)}
${reasonCard('Conta contra', view, isAgainst)}
${!countsAsDecided(view.score) && changesCard(view.changes)}
<p class="small soft">Entra só o que houve entre você e ${view.credor.name}: ${WEIGHED}. Não entram sexo, idade, onde você mora, nem ter contestado, reclamado ou pedido para não receber mensagens.</p>
${reviewCard(view)}`,
  });

/** Of the control group it is a draw that decides, and whoever is told how they are treated is told so (LGPD art. 20 §1). */
const usedFor = ({ credor, score }: Pick<ScoreView, 'credor' | 'score'>): string => {
  if (countsAsDecided(score))
    return `No lugar dela vale ${score.decided}, que uma pessoa decidiu ao revisar o seu caso. Com isso ${credor.name} escolhe como e quando falar com você e quais propostas de acordo mostra.`;
  const instead =
    score.held === undefined
      ? ''
      : `A revisão deu uma nota menor do que a de antes, e pedir revisão não piora nada: continua valendo ${score.held}, até que outra coisa a mude. `;
  return !isInControl(score)
    ? `${instead}Com ela ${credor.name} escolhe como e quando falar com você e quais propostas de acordo mostra.`
    : `${instead}Ela conta para as propostas de acordo que ${credor.name} mostra. Como e quando falar com você, porém, foi escolhido por sorteio, e não por ela: é assim com uma pessoa em cada vinte, para conferir se a nota trata todos como deve.`;
};

type Reason = CollectionScore['reasons'][number];
const isFor = ({ fact, points }: Reason): boolean => fact !== 'base' && points > 0;
const isAgainst = ({ fact, points }: Reason): boolean => fact !== 'base' && points < 0;

function reasonCard(
  title: string,
  { score, sources }: Pick<ScoreView, 'score' | 'sources'>,
  counts: (reason: Reason) => boolean,
): Html | false {
  const reasons = score.reasons.filter(counts);
  const originOf = (reason: Reason): Html | undefined =>
    sources
      .filter(({ fact }) => fact === reason.fact)
      .map(
        ({ source, on }) =>
          html`<br><span class="small soft">Fonte: ${source}, em ${formatDate(on)}</span>`,
      )[0];
  return (
    reasons.length > 0 &&
    html`<section class="card"><h2 class="flat">${title}</h2><ul>${reasons
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .map((reason) => html`<li>${reason.text}${originOf(reason)}</li>`)}</ul></section>`
  );
}

const changesCard = (changes: readonly WouldChange[]): Html | false =>
  changes.length > 0 &&
  html`<section class="card"><h2 class="flat">O que faria a nota subir</h2><p>Com tudo o mais como está, para pelo menos:</p><ul>${changes.map(({ text, value }) => html`<li>${text}: <strong>${value}</strong></li>`)}</ul></section>`;

const FOUND = {
  kept: 'Uma pessoa conferiu a nota, e ela ficou.',
  reassessed: 'Uma pessoa conferiu, e a nota foi calculada de novo.',
  decided: 'Uma pessoa conferiu o seu caso e decidiu de outro modo do que o programa.',
} as const;

function reviewCard(view: ScoreView): Html {
  const { base, csrf, review, answer } = view;
  if (review?.status === 'open')
    return html`<div class="note good" role="status"><p>Recebemos o seu pedido. Uma pessoa confere a nota e responde aqui até ${formatDate(review.dueOn)}.</p></div>`;
  return html`${review && html`<div class="note good"><p>${FOUND[review.outcome]}</p>${answer !== null && html`<p>“${answer}”</p>`}</div>`}
<form class="card" method="post" action="${base}/pontuacao">${csrfField(csrf)}<h2 class="flat">Não concorda?</h2><p>Você pode pedir que uma pessoa confira (LGPD, art. 20). Pedir não muda a nota para pior.</p>
<label for="detalhe">O que está errado, se quiser contar</label><textarea id="detalhe" name="detalhe" maxlength="300" rows="3"></textarea><button class="button plain" type="submit">Pedir revisão por uma pessoa</button></form>`;
}
