import { expect, test } from 'vitest';
import { DEFAULT_TEMPLATES } from './default-templates/default-templates.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { Template } from './template.ts';
import { templateProblems } from './template-problems.ts';
import { TEMPLATE_WORDS } from './template-words.ts';

const GOOD =
  '{{ credor.nome_curto }}: oi {{ devedor.nome_curto }}, temos um recado: {{ link }} SAIR no link';
const anSms = (text: string): Template => ({
  templateId: TemplateId.parse('teste-sms'),
  channel: 'sms',
  language: 'pt-BR',
  purpose: 'regua-step',
  text,
});
const details = (text: string) =>
  templateProblems(anSms(text))
    .map(({ detail }) => detail)
    .join('\n');

test.each(DEFAULT_TEMPLATES.map((template) => [template.templateId, template] as const))(
  'the default template %s may be published as it is',
  (_, template) => {
    expect(Template.parse(template)).toEqual(template);
    expect(templateProblems(template)).toEqual([]);
  },
);

test('a plain neutral SMS may be published', () => {
  expect(templateProblems(anSms(GOOD))).toEqual([]);
});

test('a text is held against the law in each of its languages, and each problem names the field', () => {
  const text = '{{ credor.nome_curto }}: hi, we will sue you. {{ link }} STOP at link';
  const template = { ...anSms(GOOD), translations: { en: { text } } };
  expect(templateProblems(Template.parse(template))).toEqual([
    {
      field: 'translations.en.text',
      line: 1,
      detail: expect.stringContaining('"sue you" é ameaça de processo'),
    },
  ]);
});

test('a text of before there were languages is Portuguese, and one in an unknown language is none', () => {
  const { language: _, ...old } = anSms(GOOD);
  expect(Template.parse(old)).toEqual(anSms(GOOD));
  const french = { ...old, translations: { fr: { text: 'Bonjour' } } };
  expect(Template.safeParse(french).error?.issues).toMatchObject([
    { code: 'unrecognized_keys', path: ['translations'], keys: ['fr'] },
  ]);
});

test.each([
  ['a word that does not exist', `${GOOD}{{ devedor.cpf }}`, 'a palavra "devedor.cpf" (linha 1)'],
  [
    'a word that exists in no branch that samples take',
    `${GOOD}{% if confirmado and dividas.size > 99 %}{{ constructor }}{% endif %}`,
    'a palavra "constructor"',
  ],
  [
    'a threat in a branch that no sample takes',
    `${GOOD}{% if confirmado %}{% if dividas[0].dias_de_atraso > 90 %} Vamos à ação judicial{% endif %}{% endif %}`,
    '"acao judicial" é ameaça de processo',
  ],
  ['a filter that does not exist', `${GOOD}{{ link | curto }}`, 'o filtro "curto" não existe'],
  ['a tag left open', `${GOOD}{% if confirmado %}`, 'o Liquid não entende'],
  [
    'an amount outside the confirmation',
    `${GOOD} {{ total_hoje | reais }}`,
    'palavra da dívida fora de {% if confirmado %}: "total_hoje"',
  ],
  ['a date filter on a name', `${GOOD}{{ devedor.nome | data }}`, 'não funciona com dados'],
  ['no link', '{{ credor.nome_curto }}: oi. SAIR', 'falta {{ link }}'],
  ['no sender', 'Oi, temos um recado: {{ link }} SAIR no link', 'comece com'],
  ['no way out', '{{ credor.nome_curto }}: oi: {{ link }}', 'SAIR'],
  ['too many words', `${GOOD}, e ainda mais um tanto de palavras`, 'passa de um SMS'],
])('a template with %s is refused with the reason', (_, text, reason) => {
  expect(details(text)).toContain(reason);
});

test.each([
  [
    'a branch for one credor',
    '{% if confirmado %}oi{% elsif credor.nome_curto == "Aurora" %}sua parcela venceu{% else %}oi{% endif %}',
    '"parcela" revela a dívida a quem ainda não confirmou',
  ],
  [
    'an amount for one person',
    '{% unless confirmado %}{% if devedor.nome == "Joana" %}R$ 89,90{% endif %}{% endunless %}',
    '"R$ 8" revela a dívida',
  ],
  [
    'a branch that asks for the confirmation or for something else',
    '{% if confirmado or devedor.nome == "Joana" %}boleto{% endif %}',
    '"boleto" revela a dívida',
  ],
  [
    'a branch that a filter opens',
    '{% if confirmado and oferta | default: true %}boleto{% endif %}',
    '"boleto" revela a dívida',
  ],
  [
    'a confirmation that is only commented',
    '{% comment %}{% if confirmado %}{% endcomment %}{% if devedor.nome == "Jo" %}boleto{% endif %}',
    '"boleto" revela a dívida',
  ],
  [
    'a confirmation that the text gave itself',
    '{% if devedor.nome == "Jo" %}{% assign confirmado = true %}{% endif %}{% if confirmado %}boleto{% endif %}',
    '"boleto" revela a dívida',
  ],
])(
  'the debt told to a stranger in %s is refused, though no sample gets there',
  (_, text, reason) => {
    expect(details(`${GOOD} ${text}`)).toContain(reason);
  },
);

test.each([
  '{% if confirmado %}boleto{% endif %}',
  '{%- if confirmado -%}boleto{%- endif -%}',
  '{% if confirmado and dividas.size > 99 %}boleto{% else %}{% endif %}',
  '{% unless confirmado %}{% else %}boleto{% endunless %}',
  '{% if confirmado %}{% if oferta %}boleto{% else %}acordo{% endif %}{% endif %}',
  '{% comment %}boleto só depois{% endcomment %}',
])('what only the debtor reads may tell of the debt: %s', (text) => {
  expect(details(`${GOOD} ${text}`)).not.toContain('revela a dívida');
});

test.each([
  ['d&iacute;vida', '"divida" revela a dívida'],
  ['fat&#117;ra', '"fatura" revela a dívida'],
  ['bol<b>eto</b>', '"boleto" revela a dívida'],
  ['a&ccedil;&atilde;o&nbsp;judicial', '"acao judicial" é ameaça'],
  ['ser<!-- -->as&#x61;', '"serasa" anuncia negativação'],
])('HTML hides no word: %s', (words, reason) => {
  const mail = DEFAULT_TEMPLATES.find(({ templateId }) => templateId === 'atraso-email');
  const html = `{% unless confirmado %}<p>${words}</p>{% endunless %}`;
  const told =
    mail?.channel === 'email' ? templateProblems({ ...mail, html: mail.html + html }) : [];
  expect(told.map(({ detail }) => detail).join('\n')).toContain(reason);
});

const onDay100 = (text: string) =>
  `${GOOD} {% if confirmado %}{% if dividas[0].dias_de_atraso > 99 %}${text}{% endif %}{% endif %}`;
const forJoana = (text: string) => `${GOOD} {% if devedor.nome == "Joana" %}${text}{% endif %}`;

test.each([
  ['an output', onDay100('{{ "vamos penhorar tudo" }}'), '"penhorar" é ameaça'],
  ['an output within a word', onDay100('{{ "ser" }}asa'), '"serasa" anuncia negativação'],
  ['an assignment', onDay100("{% assign m = 'seu nome no serasa' %}{{ m }}"), '"serasa" anuncia'],
  ['a default', onDay100('{{ "" | default: "chamar a policia" }}'), '"policia" trata dívida'],
  ['an output to a stranger', forJoana('{{ "sua dívida" }}'), '"divida" revela a dívida'],
  ['an amount to a stranger', forJoana('{{ 8990 | reais }}'), 'revela a dívida'],
  ['a decimal to a stranger', forJoana('{{ 89.90 }}'), 'revela a dívida'],
])('words within Liquid are words: %s', (_, text, reason) => {
  expect(details(text)).toContain(reason);
});

test('what a condition compares with is not said to anybody', () => {
  const text = `${GOOD}{% if credor.nome == "Boleto Já" %}.{% endif %}`;
  expect(templateProblems(anSms(text))).toEqual([]);
});

test('every word on the list for authors exists, and none is missing', () => {
  const paths = Object.keys(TEMPLATE_WORDS);
  expect(
    paths.filter((path) => details(`${GOOD}{% if ${path} %}{% endif %}`).includes('não existe')),
  ).toEqual([]);
});

const aWhatsApp = (changes: object = {}): Template =>
  Template.parse({
    templateId: 'teste-whatsapp',
    channel: 'whatsapp',
    language: 'pt-BR',
    purpose: 'regua-step',
    name: 'aviso',
    text: 'Olá, {{1}}! Leia em {{2}} com calma. Quem escreve: {{3}}. Responda SAIR para não receber mais.',
    variables: [
      '{{ devedor.nome }}',
      '{{ link }}',
      '{{ credor.razao_social }}, {{ credor.documento }}, {{ credor.endereco }}',
    ],
    ...changes,
  });

test('a WhatsApp text as Meta would approve it may be published', () => {
  expect(templateProblems(aWhatsApp())).toEqual([]);
});

test.each([
  [
    'a variable that nothing fills',
    { text: 'Oi {{4}}, {{1}}, {{2}}, {{3}}. SAIR.' },
    '{{4}} não tem variável',
  ],
  ['a variable that stands nowhere', { variables: [...aWhatsAppVariables(), 'x'] }, 'falta {{4}}'],
  [
    'a variable at its end',
    { text: 'Responda SAIR, {{1}}. {{3}}: {{2}}' },
    'não pode começar nem terminar',
  ],
  [
    'words in the place of a number',
    { text: 'Olá, {{nome}}, {{1}}, {{2}}, {{3}}. SAIR.' },
    '"nome"',
  ],
  [
    'Liquid in the approved text',
    { text: 'Oi {% if confirmado %}!{% endif %} {{1}}{{2}}{{3}} SAIR.' },
    'só pode ter {{1}}',
  ],
  [
    'a variable that may be empty',
    { variables: ['{% if confirmado %}oi{% endif %}', ...aWhatsAppVariables().slice(1)] },
    'fica vazia',
  ],
  [
    'the debt told to a stranger in a variable',
    { variables: ['{{ total_hoje | reais }}', ...aWhatsAppVariables().slice(1)] },
    'palavra da dívida fora de {% if confirmado %}',
  ],
  [
    'a debt in the approved text',
    { text: 'Sua dívida, {{1}}: {{2}}. {{3}}. SAIR.' },
    'revela a dívida',
  ],
  [
    'a threat in a variable',
    { variables: ['{{ devedor.nome }}, vamos ao tribunal', ...aWhatsAppVariables().slice(1)] },
    'ameaça de processo',
  ],
  [
    'no sender',
    { text: 'Olá, {{1}}! Leia em {{2}}. SAIR.', variables: aWhatsAppVariables().slice(0, 2) },
    'CDC art. 42-A',
  ],
  ['no way out', { text: 'Olá, {{1}}! Leia em {{2}}. {{3}}.' }, 'SAIR'],
])('a WhatsApp text with %s is refused with the reason', (_, changes, reason) => {
  const told = templateProblems(aWhatsApp(changes)).map(({ detail }) => detail);
  expect(told.join('\n')).toContain(reason);
});

function aWhatsAppVariables(): readonly string[] {
  const template = aWhatsApp();
  return template.channel === 'whatsapp' ? template.variables : [];
}
