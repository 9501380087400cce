import type { Credor } from '#shared/domain/credor/credor.ts';
import { html } from './html.ts';
import { type Page, pageOf } from './layout.ts';

/** Opening the link alone changes nothing, because mail scanners open every link. */
export const unsubscribePage = (credor: Credor, action: string): Page =>
  pageOf(credor, {
    title: 'Parar e-mails',
    body: html`<h1>Parar de receber e-mails?</h1>
<p>${credor.name} deixa de escrever para você por e-mail. Isso não muda o que está combinado entre vocês.</p>
<form method="post" action="${action}"><button class="button" type="submit">Parar de receber e-mails</button></form>`,
  });

export const unsubscribedPage = (credor: Credor): Page =>
  pageOf(credor, {
    title: 'E-mails parados',
    body: html`<h1>Pronto, você não recebe mais e-mails</h1>
<p>A mudança vale a partir de agora. Para voltar atrás, use as preferências de contato da sua página ou fale com ${credor.name}.</p>`,
  });
