import { TemplateId } from '#shared/domain/values/ids.ts';
import type { EmailTemplate, SmsTemplate, WhatsAppTemplate } from '../template.ts';
import { button } from './pieces.ts';
import { WHO_WRITES } from './write.ts';

/** The last word to whoever answered that they want no more: it tells of no debt, and asks for nothing. */
const common = { language: 'pt-BR', purpose: 'opt-out-confirmation' } as const;

export const saidaConfirmadaSms: SmsTemplate = {
  ...common,
  templateId: TemplateId.parse('saida-confirmada-sms'),
  channel: 'sms',
  text: '{{ credor.nome_curto }}: recebemos seu SAIR e não enviamos mais SMS. Para voltar: {{ link }}',
};

export const saidaConfirmadaWhatsApp: WhatsAppTemplate = {
  ...common,
  templateId: TemplateId.parse('saida-confirmada-whatsapp'),
  channel: 'whatsapp',
  name: 'regua_saida',
  text:
    'Pronto, {{1}}: {{2}} recebeu seu SAIR e não escreve mais para você por WhatsApp. ' +
    'Se mudar de ideia, escolha de novo em {{3}} quando quiser.\n\nQuem escreve: {{4}}. Obrigado por avisar.',
  variables: ['{{ devedor.nome }}', '{{ credor.nome }}', '{{ link }}', WHO_WRITES],
};

export const saidaConfirmadaEmail: EmailTemplate = {
  ...common,
  templateId: TemplateId.parse('saida-confirmada-email'),
  channel: 'email',
  subject: 'Pronto: você não recebe mais nossos e-mails',
  preview: 'Seu pedido já vale. Não é preciso fazer mais nada.',
  html: `
<h1>Pronto, {{ devedor.nome }}.</h1>
<p>{{ credor.nome }} recebeu seu pedido e não escreve mais para você por e-mail. Não é preciso fazer mais nada.</p>
<p>Se mudar de ideia, escolha de novo na sua página.</p>
${button('Abrir minhas preferências')}`,
  text: `
Pronto, {{ devedor.nome }}.

{{ credor.nome }} recebeu seu pedido e não escreve mais para você por e-mail. Não é preciso fazer mais nada.

Se mudar de ideia, escolha de novo na sua página:
{{ link }}`,
};
