import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Language } from '#shared/domain/values/language.ts';
import { render, type RenderedMessage } from './render.ts';
import { everydaySample } from './sample-facts.ts';
import { credorFacts } from './template-facts.ts';
import type { EmailTemplate } from './template.ts';

/** The most tests that one person is sent on one day (UTC). */
export const TEXT_TESTS_PER_DAY = 20;

const MARK = 'TESTE pedido no painel. A pessoa e os valores são inventados: nada é cobrado.';
const BOX =
  'margin:0;padding:12px 20px;background:#7a4a00;color:#ffffff;font:600 14px/1.5 sans-serif;text-align:center;';

export type TestMessage = Extract<RenderedMessage, { channel: 'email' }> & {
  readonly unsubscribeUrl: string;
};

/**
 * An e-mail text as an invented person of this credor would get it, marked as a test above everything else. Its links lead
 * nowhere: they are those of no message.
 *
 * @param language one that the text has
 * @param publicUrl https base of the portal, without a final slash
 * @throws TemplateError
 */
export function textTest(
  template: EmailTemplate,
  language: Language,
  credor: Credor,
  publicUrl: string,
): TestMessage {
  const unsubscribeUrl = `${publicUrl}/u/teste`;
  const message = render(template, {
    ...everydaySample(template.purpose, language),
    credor: credorFacts(credor),
    link: `${publicUrl}/p/teste`,
    descadastro: unsubscribeUrl,
  });
  if (message.channel !== 'email') throw new Error('an e-mail text becomes an e-mail');
  return {
    channel: 'email',
    subject: `[TESTE] ${message.subject}`,
    text: `${MARK}\n\n${message.text}`,
    html: message.html.replace(/<body[^>]*>/, (body) => `${body}\n<p style="${BOX}">${MARK}</p>`),
    unsubscribeUrl,
  };
}
