import type { Credor } from '#shared/domain/credor/credor.ts';
import { type Channel, CHANNEL_NAMES } from '#shared/domain/message/channel.ts';
import { html } from './html.ts';
import { type Page, pageOf } from './layout.ts';

const MESSAGES: Readonly<Record<Channel, string>> = {
  email: 'e-mails',
  sms: 'SMS',
  whatsapp: 'mensagens de WhatsApp',
  voice: 'ligações',
};

/** Opening the link alone changes nothing, because mail scanners open every link. */
export const unsubscribePage = (credor: Credor, action: string, channel: Channel): Page =>
  pageOf(credor, {
    title: `Parar ${MESSAGES[channel]}`,
    body: html`<h1>Parar de receber ${MESSAGES[channel]}?</h1>
<p>${credor.name} ${channel === 'voice' ? 'deixa de ligar para você' : `deixa de escrever para você por ${CHANNEL_NAMES[channel]}`}. Isso não muda o que está combinado entre vocês.</p>
<form method="post" action="${action}"><button class="button" type="submit">Parar de receber ${MESSAGES[channel]}</button></form>`,
  });

export const unsubscribedPage = (credor: Credor, channel: Channel): Page =>
  pageOf(credor, {
    title: 'Recebimento parado',
    body: html`<h1>Pronto, você não recebe mais ${MESSAGES[channel]}</h1>
<p>A mudança vale a partir de agora. Para voltar atrás, use as preferências de contato da sua página ou fale com ${credor.name}.</p>`,
  });
