import { expect, test } from 'vitest';
import { aCredor } from '#shared/testing/credores.ts';
import { DEFAULT_TEMPLATES } from './default-templates/default-templates.ts';
import { type EmailTemplate, languagesOf } from './template.ts';
import { textTest } from './text-test.ts';

const EMAILS = DEFAULT_TEMPLATES.filter(
  (template): template is EmailTemplate => template.channel === 'email',
);

const IN_EACH = EMAILS.flatMap((template) =>
  languagesOf(template).map((language) => ({
    templateId: template.templateId,
    template,
    written: language,
  })),
);

test.each(IN_EACH)(
  'the test of $templateId in $written says that it is one, and leads nowhere',
  ({ template, written }) => {
    const credor = aCredor();
    const { message, unsubscribeUrl } = textTest(
      template,
      written,
      credor,
      'https://pague.lojaaurora.com.br',
    );
    if (message.channel !== 'email') throw new Error('an e-mail text becomes an e-mail');
    expect(message.subject).toMatch(/^\[TESTE\] /);
    for (const said of [message.text, message.html]) {
      expect(said).toContain('TESTE pedido no painel');
      expect(said).toContain(credor.legalName);
      expect(said).not.toMatch(/\/[pu]\/(?!teste)/);
    }
    expect(message.text).toContain('Maria');
    expect(unsubscribeUrl).toBe('https://pague.lojaaurora.com.br/u/teste');
  },
);
