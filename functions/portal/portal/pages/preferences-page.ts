import type { Credor } from '#shared/domain/credor/credor.ts';
import { Channel, CHANNEL_NAMES } from '#shared/domain/message/channel.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';
import { csrfField } from './csrf-field.ts';

export type PreferencesView = {
  readonly credor: Credor;
  readonly base: string;
  readonly csrf: string;
  readonly optedOut: readonly Channel[];
};

/** One switch for each channel; a debtor may leave all of them. */
export const preferencesPage = (view: PreferencesView): Page =>
  pageOf(view.credor, {
    title: 'Preferências de contato',
    body: html`<a class="back" href="${view.base}/dividas">‹ Voltar</a><h1>Preferências de contato</h1>
<p class="soft">Escolha por onde podemos falar com você. A mudança vale na hora.</p>
${Channel.options.map((channel) => channelCard(view, channel))}`,
  });

function channelCard({ base, csrf, optedOut }: PreferencesView, channel: Channel): Html {
  const isOut = optedOut.includes(channel);
  const name = CHANNEL_NAMES[channel];
  return html`<section class="card"><div class="row"><h2 class="flat">${name.slice(0, 1).toUpperCase()}${name.slice(1)}</h2><span class="tag ${isOut ? 'warn' : 'good'}">${isOut ? 'Parado' : 'Ativo'}</span></div>
<p class="soft">${isOut ? `Você pediu para não receber ${name}.` : `Você recebe avisos por ${name}.`}</p>
<form method="post" action="${base}/preferencias">${csrfField(csrf)}<input type="hidden" name="canal" value="${channel}"><input type="hidden" name="escolha" value="${isOut ? 'receber' : 'parar'}"><button class="button plain slim" type="submit">${isOut ? `Voltar a receber ${name}` : `Parar de receber ${name}`}</button></form></section>`;
}
