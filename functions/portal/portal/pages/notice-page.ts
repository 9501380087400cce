import type { Credor } from '#shared/domain/credor/credor.ts';
import { html } from './html.ts';
import { type Page, pageOf, supportOf } from './layout.ts';

/** A link that leads nowhere: mistyped, or cut by the mail program. */
export const unknownLinkPage = (): Page =>
  pageOf(null, {
    title: 'Link não encontrado',
    body: html`<h1>Link não encontrado</h1>
<div class="card"><p>Este endereço não existe. Às vezes o programa de mensagens corta o final do link.</p>
<p>Abra de novo a mensagem mais recente que você recebeu e toque no link inteiro, ou fale com a empresa que escreveu para você.</p></div>`,
  });

export const expiredLinkPage = (credor: Credor): Page =>
  pageOf(credor, {
    title: 'Link vencido',
    body: html`<h1>Este link venceu</h1>
<p>Por segurança, cada link vale por tempo limitado.</p>
<div class="card"><p>Para receber um novo, abra a mensagem mais recente de ${credor.name} ou peça por aqui:</p><p>${supportOf(credor)}</p></div>`,
  });

/** A form sent from a page of an earlier visit, or by somebody else's page. Nothing was done. */
export const stalePage = (credor: Credor, base: string): Page =>
  pageOf(credor, {
    title: 'Página desatualizada',
    body: html`<h1>Esta página ficou desatualizada</h1>
<p>Nada foi feito. Volte ao início e tente de novo.</p><a class="button" href="${base}">Voltar ao início</a>`,
  });

/** A request that no page of ours makes. */
export const refusedPage = (reason: string): Page =>
  pageOf(null, {
    title: 'Pedido recusado',
    body: html`<h1>Não foi possível atender</h1><p>${reason}</p>`,
  });

/** Others wrote about the same person at the same moment, several times over. */
export const busyPage = (): Page =>
  pageOf(null, {
    title: 'Tente de novo',
    body: html`<h1>Tente de novo em instantes</h1><p>Nada foi perdido. Volte à página anterior e repita.</p>`,
  });
