import type { Credor } from '#shared/domain/credor/credor.ts';
import { html } from './html.ts';
import { type Page, pageOf } from './layout.ts';

/** Asks once before a contact is given up, because links are tapped by accident. */
export const notMePage = (credor: Credor, base: string): Page =>
  pageOf(credor, {
    title: 'Não sou eu',
    body: html`<a class="back" href="${base}">‹ Voltar</a><h1>Esta mensagem não era para você?</h1>
<p>Se você não conhece quem procuramos, avise: deixamos de usar este contato e você não recebe mais mensagens nossas.</p>
<form method="post" action="${base}/nao-sou-eu"><button class="button" type="submit">Não sou eu, remova meu contato</button></form>
<a class="button plain" href="${base}">Sou eu, quero continuar</a>`,
  });

/** What the link shows from then on. */
export const disownedPage = (credor: Credor): Page =>
  pageOf(credor, {
    title: 'Contato removido',
    body: html`<h1>Contato removido</h1>
<p>Obrigado por avisar. ${credor.name} não vai mais usar este contato, e este link deixou de funcionar.</p>
<p class="soft">Foi engano? Fale com ${credor.name} pelos contatos abaixo.</p>`,
  });
