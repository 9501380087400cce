import { expect, test } from 'vitest';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { DEFAULT_TEMPLATES } from './default-templates/default-templates.ts';
import { countParts } from './gsm7.ts';
import { render, TemplateError } from './render.ts';
import { neutralSample, sampleFacts } from './sample-facts.ts';
import { type EmailTemplate, languagesOf, type SmsTemplate, type Template } from './template.ts';

const anSms = (text: string): SmsTemplate => ({
  templateId: TemplateId.parse('teste-sms'),
  channel: 'sms',
  language: 'pt-BR',
  purpose: 'regua-step',
  text,
});
const anEmail = (html: string, subject = 'Olá'): EmailTemplate => ({
  templateId: TemplateId.parse('teste-email'),
  language: 'pt-BR',
  purpose: 'regua-step',
  text: 'Olá',
  channel: 'email',
  subject,
  preview: 'Olá',
  html,
});
/** In every language that the text has. */
const everySample = (template: Template) =>
  languagesOf(template).flatMap((language) => sampleFacts(template.purpose, language));

const confirmedSample = sampleFacts('regua-step').filter((facts) => facts.confirmado);
const many = confirmedSample[1] ?? neutralSample;

test('whoever is not confirmed never gets a word of the debt, however the template asks for it', () => {
  expect(() => render(anSms('{{ total_hoje | reais }}'), neutralSample)).toThrow(TemplateError);
  expect(() => render(anSms('{{ dividas[0].descricao }}'), neutralSample)).toThrow(TemplateError);
});

test('the debtor reads reais and dates as Brazil writes them', () => {
  const text = '{{ total_hoje | reais }}, {{ dividas[0].vencimento | data }}';
  expect(render(anSms(text), many)).toEqual({ channel: 'sms', text: 'R$ 3.050,66, 10/09/2026' });
  expect(render(anSms('{{ dividas[0].vencimento | dia_mes }}'), many)).toMatchObject({
    text: '10/09',
  });
});

test('whoever reads English reads its words, reais and dates as it writes them, in an English frame', () => {
  const [, facts = neutralSample] = sampleFacts('regua-step', 'en');
  const { preview, html } = anEmail('<p>hi</p>');
  const en = {
    subject: 'Due {{ dividas[0].vencimento | data }}',
    preview,
    html,
    text: '{{ total_hoje | reais }}',
  };
  const message = render({ ...anEmail('<p>oi</p>'), translations: { en } }, facts);
  expect(message).toMatchObject({
    subject: 'Due 10 Nov 2026',
    text: expect.stringMatching(
      /^R\$ 12,345\.67\n[^]*CNPJ 11\.222\.333\/0001-81[^]*To get no more e-mails/,
    ),
    html: expect.stringMatching(/<html lang="en">[^]*<p[^>]*>hi<\/p>[^]*Unsubscribe/),
  });
});

test('a text is never rendered in a language that it does not have', () => {
  expect(() => render(anSms('oi'), { ...neutralSample, idioma: 'en' })).toThrow('no words in en');
});

test('an SMS is one line of GSM-7, so that one accent does not triple its price', () => {
  const { text } = render(anSms('Olá,\n  você tem um\trecado'), neutralSample);
  expect(text).toBe('Ola, voce tem um recado');
  expect(countParts(text).encoding).toBe('gsm7');
});

test('a name or description cannot become markup in the e-mail of a debtor', () => {
  const facts = { ...neutralSample, devedor: { nome: '<img src=x>&"', nome_curto: 'x' } };
  const message = render(anEmail('<p>{{ devedor.nome }}</p>', 'Olá, {{ devedor.nome }}'), facts);
  expect(message).toMatchObject({
    subject: 'Olá, <img src=x>&"',
    html: expect.stringContaining('&lt;img src=x&gt;&amp;&#34;'),
  });
});

test('a name with a line break cannot start another header', () => {
  const facts = { ...neutralSample, devedor: { nome: 'Maria\r\nBcc: x@y.com', nome_curto: 'x' } };
  expect(render(anEmail('<p>oi</p>', 'Olá, {{ devedor.nome }}'), facts)).toMatchObject({
    subject: 'Olá, Maria Bcc: x@y.com',
  });
});

test.each([
  ['a word that does not exist', '{{ devedor.cpf }}'],
  ['a property of JavaScript', '{{ devedor.constructor }}'],
  ['a filter that does not exist', '{{ devedor.nome | gritar }}'],
  ['turning the escape off', '{{ devedor.nome | raw }}'],
  ['a file', '{% include "/etc/passwd" %}'],
  ['another file', '{% render "segredo" %}'],
  ['the clock', '{{ "now" | date: "%Y" }}'],
  ['all that is known of a debt at once', '{{ credor }}'],
  ['a tag left open', '{% if confirmado %}oi'],
  ['a loop without end', '{% for i in (1..100000000) %}x{% endfor %}'],
  [
    'loops in loops',
    '{% for i in (1..9999) %}{% for j in (1..9999) %}{{ j }}{% endfor %}{% endfor %}',
  ],
])('a template that asks for %s reaches no debtor', (_, source) => {
  expect(() => render(anSms(source), neutralSample)).toThrow(TemplateError);
});

/** Loops over what the facts hold take no memory, so only the work that they do tells them. */
const loopsOverDebts = (depth: number, said = ''): string =>
  depth === 0 ? said : `{% for divida in dividas %}${loopsOverDebts(depth - 1, said)}{% endfor %}`;

test.each([
  ['loops in loops over the debts', loopsOverDebts(30), 'mais de 20000 voltas'],
  [
    'loops that say nothing',
    '{% for i in (1..150) %}{% for j in (1..150) %}{% endfor %}{% endfor %}',
    'mais de 20000 voltas',
  ],
  [
    'a loop that says too much',
    `{% for i in (1..9000) %}${'x'.repeat(900)}{% endfor %}`,
    'passa de 100000 caracteres',
  ],
])(
  '%s are refused by the work that they do, on a slow machine and on a fast one',
  (_, source, why) => {
    const refusal = () => {
      try {
        render(anEmail(source), many);
        return 'nothing';
      } catch (error) {
        return error instanceof TemplateError && error.cause instanceof Error
          ? error.cause.message
          : error;
      }
    };
    expect(refusal()).toContain(why);
    expect(refusal()).toBe(refusal());
  },
);

test('the longest default text takes a small part of the work that a text may do', () => {
  for (const template of DEFAULT_TEMPLATES)
    for (const facts of everySample(template)) {
      const dividas = facts.confirmado
        ? Array.from({ length: 20 }, () => facts.dividas).flat()
        : [];
      const longest = facts.confirmado ? { ...facts, dividas } : facts;
      expect(() => render(template, longest)).not.toThrow();
    }
});

test('every e-mail names the credor by law and shows the way out, as text and as HTML', () => {
  for (const template of DEFAULT_TEMPLATES.filter(({ channel }) => channel === 'email')) {
    for (const facts of everySample(template)) {
      const message = render(template, facts);
      const { credor, descadastro } = facts;
      for (const datum of [credor.razao_social, credor.documento, credor.endereco, descadastro]) {
        expect(message).toMatchObject({
          text: expect.stringContaining(datum),
          html: expect.stringContaining(datum),
        });
      }
    }
  }
});

test('no default SMS takes more than one part, a notice of a listing two, even with long names and a long address', () => {
  for (const template of DEFAULT_TEMPLATES.filter(({ channel }) => channel === 'sms')) {
    const most = template.purpose === 'listing-notice' ? 2 : 1;
    for (const facts of everySample(template))
      expect(countParts(render(template, facts).text).parts).toBeLessThanOrEqual(most);
  }
});
