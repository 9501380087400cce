import type { Offer } from '#shared/domain/agreement/offer.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf, supportOf } from './layout.ts';
import { planChoice } from './plan-text.ts';

export type OffersView = {
  readonly credor: Credor;
  readonly base: string;
  readonly offers: readonly Offer[];
  /** Whether an agreement in force would be replaced. */
  readonly renews: boolean;
};

/** What may be agreed today: at once with the largest discount, or in as many parcels as one chooses. */
export function offersPage({ credor, base, offers, renews }: OffersView): Page {
  const [first] = offers;
  const cash = offers.find(({ kind }) => kind === 'cash');
  const plans = offers.filter(({ kind }) => kind === 'parcels');
  return pageOf(credor, {
    title: 'Negociar',
    body: html`<a class="back" href="${base}/dividas">‹ Voltar</a><h1>Vamos resolver juntos</h1>
${first ? html`<p class="soft">Sem acordo, o que está em atraso soma ${formatReais(first.owed)} em ${formatDate(first.forDate)}. Estas condições valem até ${formatDate(first.validUntil)}.</p>` : html`<p class="soft">Nenhuma oferta cabe no seu caso agora. Fale com a gente: ${supportOf(credor)}</p>`}
${renews && html`<div class="note warn" role="status"><p>Você já tem um acordo. Aceitando outro, ele termina, o que você pagou é abatido e o novo começa no lugar.</p></div>`}
${cash && cashCard(base, cash)}
${plans.length > 0 && plansCard(base, plans)}`,
  });
}

const cashCard = (base: string, offer: Offer): Html =>
  html`<section class="card"><div class="row"><h2 class="flat">À vista</h2>${offer.discount > 0 && html`<span class="tag good">economia de ${formatReais(offer.discount)}</span>`}</div><strong class="amount">${formatReais(offer.total)}</strong>
<p class="small soft">Um só pagamento, até ${formatDate(offer.parts[0]?.dueDate ?? offer.validUntil)}.</p>
<a class="button" href="${base}/proposta?parcelas=0">Ver e aceitar</a></section>`;

const plansCard = (base: string, plans: readonly Offer[]): Html =>
  html`<section class="card"><h2 class="flat">Em parcelas</h2><p class="small soft">Escolha quantas e veja datas, valores e juros antes de decidir.</p>
<form method="get" action="${base}/proposta"><label for="parcelas">Plano</label><select id="parcelas" name="parcelas">${plans.map((offer) => html`<option value="${offer.parts.filter(({ number }) => number > 0).length}">${planChoice(offer)}</option>`)}</select><button class="button plain" type="submit">Simular</button></form></section>`;
