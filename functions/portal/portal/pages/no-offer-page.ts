import { OFFER_REFUSALS, type OfferRefusal } from '#shared/domain/agreement/offer-question.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import { type Html, html } from './html.ts';
import { type Page, pageOf, supportOf } from './layout.ts';

/** Why nothing can be agreed now, and where to go on. */
export const noOfferPage = (
  { credor, base }: { readonly credor: Credor; readonly base: string },
  because: OfferRefusal,
): Page =>
  pageOf(credor, {
    title: 'Negociar',
    body: html`<a class="back" href="${base}/dividas">‹ Voltar</a><h1>${because === 'expired' || because === 'changed' ? 'Veja a proposta de novo' : 'Não há proposta agora'}</h1>
<div class="note warn" role="status"><p>${OFFER_REFUSALS[because]}</p><p>${isAgreed(because) ? 'Nada mais foi assinado.' : 'Nada foi assinado.'}</p></div>
${wayOn(base, because)}
<p class="soft small apart">Quer falar com alguém? ${supportOf(credor)}</p>`,
  });

const isAgreed = (because: OfferRefusal): boolean =>
  because === 'in-agreement' || because === 'kept-before';

/** Nothing is offered to whoever may sign nothing: a person of the team helps them. */
function wayOn(base: string, because: OfferRefusal): Html | null {
  if (because === 'protected-person') return null;
  return isAgreed(because)
    ? html`<a class="button" href="${base}/acordo">Ver meu acordo</a>`
    : html`<a class="button" href="${base}/negociar">Ver as ofertas de hoje</a>`;
}
