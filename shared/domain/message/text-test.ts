import * as z from 'zod';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Language } from '#shared/domain/values/language.ts';
import { render, type RenderedMessage } from './render.ts';
import { everydaySample } from './sample-facts.ts';
import { credorFacts } from './template-facts.ts';
import type { Template } from './template.ts';

/** The most tests that one person is sent on one day (UTC). */
export const TEXT_TESTS_PER_DAY = 20;

/** What came of a test: nothing yet, or the channel took it, refused it, gave no answer, was busy, or a stop held it. */
export const TextTestOutcome = z.enum(['asked', 'sent', 'refused', 'uncertain', 'busy', 'stopped']);
export type TextTestOutcome = z.infer<typeof TextTestOutcome>;

const MARK = 'TESTE pedido no painel. A pessoa e os valores são inventados: nada é cobrado.';
/** Where every sign is paid for, and a person's phone rings. */
const SHORT_MARK = 'TESTE';
const BOX =
  'margin:0;padding:12px 20px;background:#7a4a00;color:#ffffff;font:600 14px/1.5 sans-serif;text-align:center;';

/** A text that can be tried on one's own inbox or phone. What is spoken is heard by whoever picks up. */
export type TriableTemplate = Exclude<Template, { channel: 'voice' }>;
export type TestMessage = {
  readonly message: Exclude<RenderedMessage, { channel: 'voice' }>;
  readonly unsubscribeUrl: string;
};

/**
 * A text as an invented person of this credor would get it, marked as a test before everything else: an e-mail in its subject and
 * above it, an SMS at its beginning, a WhatsApp message, whose words Meta approved, in its first variable. Its links lead nowhere:
 * they are those of no message.
 *
 * @param language one that the text has
 * @param publicUrl https base of the portal, without a final slash
 * @throws TemplateError
 */
export function textTest(
  template: TriableTemplate,
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
  if (message.channel === 'voice') throw new Error('what is spoken is not sent as a test');
  return { message: marked(message), unsubscribeUrl };
}

function marked(message: TestMessage['message']): TestMessage['message'] {
  switch (message.channel) {
    case 'email':
      return {
        channel: 'email',
        subject: `[TESTE] ${message.subject}`,
        text: `${MARK}\n\n${message.text}`,
        html: message.html.replace(
          /<body[^>]*>/,
          (body) => `${body}\n<p style="${BOX}">${MARK}</p>`,
        ),
      };
    case 'sms':
      return { channel: 'sms', text: `${SHORT_MARK} ${message.text}` };
    case 'whatsapp': {
      const [first = '', ...others] = message.variables;
      const said = `${SHORT_MARK} ${first}`;
      const text = message.text.replace(first, said);
      return { ...message, variables: [said, ...others], text };
    }
  }
}
