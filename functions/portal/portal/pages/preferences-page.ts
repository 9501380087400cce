import type { Credor } from '#shared/domain/credor/credor.ts';
import { CHANNEL_NAMES } from '#shared/domain/message/channel.ts';
import type { ChannelChoice } from '#shared/domain/portal/choose-channel.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';
import { csrfField } from './csrf-field.ts';

export type PreferencesView = {
  readonly credor: Credor;
  readonly base: string;
  readonly csrf: string;
  readonly choices: readonly ChannelChoice[];
};

/** One switch for each channel; a debtor may leave all of them. */
export const preferencesPage = (view: PreferencesView): Page =>
  pageOf(view.credor, {
    title: 'Preferências de contato',
    body: html`<a class="back" href="${view.base}/dividas">‹ Voltar</a><h1>Preferências de contato</h1>
<p class="soft">Escolha por onde podemos falar com você. A mudança vale na hora.</p>
${view.choices.map((choice) => channelCard(view, choice))}`,
  });

function channelCard({ base, csrf }: PreferencesView, { channel, isOn }: ChannelChoice): Html {
  const name = CHANNEL_NAMES[channel];
  const shown = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  return html`<section class="card"><div class="row"><h2 class="flat">${shown}</h2><span class="tag ${isOn ? 'good' : 'warn'}">${isOn ? 'Ativo' : 'Parado'}</span></div>
<p class="soft">${isOn ? `Você recebe avisos por ${name}.` : offText(channel)}</p>
<form method="post" action="${base}/preferencias">${csrfField(csrf)}<input type="hidden" name="canal" value="${channel}"><input type="hidden" name="escolha" value="${isOn ? 'parar' : 'receber'}"><button class="button plain slim" type="submit">${isOn ? `Parar de receber ${name}` : onText(channel)}</button></form></section>`;
}

/** WhatsApp is not written by to whoever did not ask for it; the others stop when they are left. */
const offText = (channel: ChannelChoice['channel']): string =>
  channel === 'whatsapp'
    ? 'Só escrevemos por WhatsApp se você quiser: a mensagem mostra quem somos e um link para esta página.'
    : `Você pediu para não receber ${CHANNEL_NAMES[channel]}.`;

const onText = (channel: ChannelChoice['channel']): string =>
  channel === 'whatsapp' ? 'Aceito receber WhatsApp' : `Voltar a receber ${CHANNEL_NAMES[channel]}`;
