import { DEBT_KIND_WORDS } from '#shared/domain/debt/debt-kind.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { formatDate } from '../../parts/format.ts';
import { CHANNEL_NAMES } from '../../parts/words.ts';

type Hours = ContactPolicy['hours'][number];
type Dated = Pick<Hours, 'source' | 'validFrom' | 'validUntil'>;

const MINUTES_PER_HOUR = 60;

export const placesText = (ufs: Hours['ufs']): string =>
  ufs === 'all' ? 'Todo o país' : ufs === 'unknown' ? 'UF desconhecida' : ufs.join(', ');

const list = new Intl.ListFormat('pt-BR', { type: 'conjunction' });

/** `E-mail, SMS e Telefone`. */
export const channelsText = (channels: readonly string[]): string =>
  list.format(channels.map((channel) => CHANNEL_NAMES[channel] ?? channel));

/** `Mensagens por e-mail e SMS`, or `Ligações` where nobody writes. */
const contactsText = (channels: readonly string[]): string => {
  const written = channels.filter((channel) => channel !== 'voice');
  const messages = `Mensagens por ${channelsText(written).replace('E-mail', 'e-mail')}`;
  if (written.length === channels.length) return messages;
  return written.length === 0 ? 'Ligações' : `${messages}, e ligações`;
};

const counted = (count: number, one: string, many: string): string =>
  `${String(count).replace('.', ',')} ${count === 1 ? one : many}`;

export const openingText = (opening: Hours['weekdays']): string =>
  opening ? `${opening[0]} às ${opening[1]}` : 'fechado';

export const validityText = ({ validFrom, validUntil }: Dated): string =>
  validUntil
    ? `de ${formatDate(validFrom)} a ${formatDate(validUntil)}`
    : `desde ${formatDate(validFrom)}`;

type Owner = { readonly credorId: string; readonly carteiraId?: string | undefined };
/** Whose rule it is, where it does not bind everybody. */
export const ownerText = (of: Owner | undefined): string =>
  of === undefined
    ? ''
    : `Só para quem deve a ${of.credorId}${of.carteiraId ? `, carteira ${of.carteiraId}` : ''}. `;

export const PERIODS: Readonly<Record<ContactPolicy['caps'][number]['per'], string>> = {
  day: 'por dia',
  week: 'em sete dias',
  month: 'em trinta dias',
};

export const UNCONFIRMED: Readonly<Record<ContactPolicy['unconfirmedContacts']['allow'], string>> =
  {
    anything: 'qualquer texto',
    'neutral-only': 'só textos que não falam da dívida',
    nothing: 'nada',
  };

type Limit = { readonly label: string; readonly text: string; readonly rule: Dated };

/** Everything but the hours, line by line: what it limits, how much, and the rule that says so. */
export function limitsOf(policy: ContactPolicy): readonly Limit[] {
  const { minimumInterval, restAfterPayment, restAfterConversation, clearing } = policy;
  const { unmatchedHold, unconfirmedContacts, prescription } = policy;
  const { whatsapp, voiceMessages, confirmOptOut } = policy;
  return [
    ...policy.caps.map((cap) => ({
      label: `${ownerText(cap.of)}${contactsText(cap.channels)}`,
      text: `no máximo ${cap.max} ${PERIODS[cap.per]}`,
      rule: cap,
    })),
    {
      label: 'Entre duas mensagens',
      text: counted(minimumInterval.minutes / MINUTES_PER_HOUR, 'hora', 'horas'),
      rule: minimumInterval,
    },
    {
      label: 'Descanso depois de um pagamento',
      text: counted(restAfterPayment.hours, 'hora', 'horas'),
      rule: restAfterPayment,
    },
    {
      label: 'Descanso depois de uma conversa com a pessoa',
      text: counted(restAfterConversation.hours, 'hora', 'horas'),
      rule: restAfterConversation,
    },
    {
      label: 'Espera por um pagamento a caminho',
      text: counted(clearing.businessDays, 'dia útil', 'dias úteis'),
      rule: clearing,
    },
    {
      label: 'Espera enquanto se confere dinheiro sem dono',
      text: counted(unmatchedHold.businessDays, 'dia útil', 'dias úteis'),
      rule: unmatchedHold,
    },
    {
      label: 'A um contato que ninguém confirmou',
      text: UNCONFIRMED[unconfirmedContacts.allow],
      rule: unconfirmedContacts,
    },
    {
      label: 'A quem responde SAIR',
      text: confirmOptOut.on ? 'uma última mensagem, na hora, que confirma' : 'nenhuma mensagem',
      rule: confirmOptOut,
    },
    {
      label: 'WhatsApp',
      text: whatsapp.allowed
        ? 'ligado, para quem consentiu; o que vale para SMS vale para ele'
        : 'desligado',
      rule: whatsapp,
    },
    {
      label: 'Avisos de voz, por uma máquina que liga',
      text: voiceMessages.allowed ? 'ligados' : 'desligados',
      rule: voiceMessages,
    },
    {
      label: 'Prescrição',
      text: `${counted(prescription.years, 'ano', 'anos')} depois do vencimento`,
      rule: prescription,
    },
    ...prescription.terms.map((term) => ({
      label: `Prescrição: ${DEBT_KIND_WORDS[term.kind]}`,
      text: `${counted(term.years, 'ano', 'anos')} depois do vencimento`,
      rule: term,
    })),
  ];
}
