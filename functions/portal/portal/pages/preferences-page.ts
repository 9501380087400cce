import type { Credor } from '#shared/domain/credor/credor.ts';
import { WAY_NAMES } from '#shared/domain/gate/contact-way.ts';
import type { ChannelChoice } from '#shared/domain/portal/choose-channel.ts';
import type { Language } from '#shared/domain/values/language.ts';
import { html, type Html } from './html.ts';
import { type Page, pageOf } from './layout.ts';
import { csrfField } from './csrf-field.ts';

export type PreferencesView = {
  readonly credor: Credor;
  readonly base: string;
  readonly csrf: string;
  readonly choices: readonly ChannelChoice[];
  readonly language: Language;
};

/** One switch for each channel; a debtor may leave all of them. */
export const preferencesPage = (view: PreferencesView): Page =>
  pageOf(view.credor, {
    title: 'Preferências de contato',
    body: html`<a class="back" href="${view.base}/dividas">‹ Voltar</a><h1>Preferências de contato</h1>
<p class="soft">Escolha por onde podemos falar com você. A mudança vale na hora.</p>
${view.choices.map((choice) => channelCard(view, choice))}
${languageCard(view)}`,
  });

/** Whoever reads no Portuguese must find the way out of it, so it is said in English. */
function languageCard({ base, csrf, language }: PreferencesView): Html {
  const [other, words] =
    language === 'en'
      ? ['pt-BR', { now: 'We write to you in English.', label: 'Receber em português' }]
      : ['en', { now: 'Escrevemos para você em português.', label: 'Write to me in English' }];
  return html`<section class="card"><div class="row"><h2 class="flat">Idioma <span lang="en">(language)</span></h2></div>
<p class="soft"${language === 'en' ? html` lang="en"` : ''}>${words.now}</p>
<form method="post" action="${base}/idioma">${csrfField(csrf)}<input type="hidden" name="idioma" value="${other}"><button class="button plain slim" type="submit"${language === 'en' ? '' : html` lang="en"`}>${words.label}</button></form></section>`;
}

function channelCard({ base, csrf }: PreferencesView, { channel, isOn }: ChannelChoice): Html {
  const name = WAY_NAMES[channel];
  const shown = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  return html`<section class="card"><div class="row"><h2 class="flat">${shown}</h2><span class="tag ${isOn ? 'good' : 'warn'}">${isOn ? 'Ativo' : 'Parado'}</span></div>
<p class="soft">${isOn ? (channel === 'voice' ? 'Podemos ligar para você.' : `Você recebe avisos por ${name}.`) : offText(channel)}</p>
<form method="post" action="${base}/preferencias">${csrfField(csrf)}<input type="hidden" name="canal" value="${channel}"><input type="hidden" name="escolha" value="${isOn ? 'parar' : 'receber'}"><button class="button plain slim" type="submit">${isOn ? `Parar de receber ${whatOf(channel)}` : onText(channel)}</button></form></section>`;
}

/** Calls are no notices, and nobody receives them "by" anything. */
const whatOf = (channel: ChannelChoice['channel']): string =>
  channel === 'voice' ? 'ligações' : WAY_NAMES[channel];

/** WhatsApp is not written by to whoever did not ask for it; the others stop when they are left. */
const offText = (channel: ChannelChoice['channel']): string =>
  channel === 'whatsapp'
    ? 'Só escrevemos por WhatsApp se você quiser: a mensagem mostra quem somos e um link para esta página.'
    : `Você pediu para não receber ${whatOf(channel)}.`;

const onText = (channel: ChannelChoice['channel']): string =>
  channel === 'whatsapp' ? 'Aceito receber WhatsApp' : `Voltar a receber ${whatOf(channel)}`;
