import { TemplateId } from '#shared/domain/values/ids.ts';
import type { EmailTemplate, SmsTemplate, VoiceTemplate, WhatsAppTemplate } from '../template.ts';
import { byConfirmation, neutralHtml, neutralText } from './pieces.ts';

type EmailWording = {
  readonly purpose: EmailTemplate['purpose'];
  readonly neutral: { readonly subject: string; readonly opening: string };
  readonly confirmed: {
    readonly subject: string;
    readonly preview: string;
    readonly html: string;
    readonly text: string;
  };
};

/** CDC art. 42-A, where there is room for it. */
export const WHO_WRITES =
  '{{ credor.razao_social }}, {{ credor.tipo_documento }} {{ credor.documento }}, {{ credor.endereco }}';

/** An e-mail that says one thing to the debtor and nothing but a greeting to anybody else. */
export const email = (templateId: string, wording: EmailWording): EmailTemplate => ({
  templateId: TemplateId.parse(templateId),
  channel: 'email',
  language: 'pt-BR',
  purpose: wording.purpose,
  subject: byConfirmation(wording.confirmed.subject, wording.neutral.subject),
  preview: byConfirmation(wording.confirmed.preview, wording.neutral.opening),
  html: byConfirmation(wording.confirmed.html, neutralHtml(wording.neutral.opening)),
  text: byConfirmation(wording.confirmed.text, neutralText(wording.neutral.opening)),
});

/** An SMS: who writes, what it is, where to read on and how to stop, in 160 characters. */
export const sms = (
  templateId: string,
  wording: { confirmed: string; neutral: string; purpose?: SmsTemplate['purpose'] },
): SmsTemplate => ({
  templateId: TemplateId.parse(templateId),
  channel: 'sms',
  language: 'pt-BR',
  purpose: wording.purpose ?? 'regua-step',
  text:
    '{{ credor.nome_curto }}: oi {{ devedor.nome_curto }}, ' +
    `${byConfirmation(wording.confirmed, wording.neutral)} {{ link }} SAIR no link`,
});

/** What a machine says to whoever picks up: who calls, for whom, where to call back, and how to be called no more. */
export const voice = (templateId: string, message: string): VoiceTemplate => ({
  templateId: TemplateId.parse(templateId),
  channel: 'voice',
  language: 'pt-BR',
  purpose: 'regua-step',
  text:
    `Olá. Aqui é {{ credor.nome }}, com um aviso automático para {{ devedor.nome }}.\n${message}\n` +
    'Nosso telefone é {{ credor.telefone }}.\n' +
    'Se você não é {{ devedor.nome }}, ou não quer mais receber estas ligações, avise nesse número, e elas param.',
});

/**
 * A WhatsApp message around one approved body, which so is handed in to Meta once: what is said, and who says it, stand in its
 * variables.
 */
export const whatsApp = (
  templateId: string,
  wording: { confirmed: string; neutral: string },
): WhatsAppTemplate => ({
  templateId: TemplateId.parse(templateId),
  channel: 'whatsapp',
  language: 'pt-BR',
  purpose: 'regua-step',
  name: 'regua_aviso',
  text:
    'Olá, {{1}}! Aqui é {{2}}.\n\n{{3}} Veja com segurança em {{4}} quando puder.\n\n' +
    'Quem escreve: {{5}}. Responda SAIR para não receber mais por aqui.',
  variables: [
    '{{ devedor.nome }}',
    '{{ credor.nome }}',
    byConfirmation(wording.confirmed, wording.neutral),
    '{{ link }}',
    WHO_WRITES,
  ],
});
