import { expect, test } from 'vitest';
import {
  PublishedTemplate,
  TemplatePreview,
  TemplateVerdict,
  TemplateVersions,
} from '#events/api/template.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import {
  ADMIN,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const PATH = '/api/templates/atraso-sms';
const GOOD =
  '{{ credor.nome_curto }}: oi {{ devedor.nome_curto }}, temos um recado: {{ link }} SAIR no link';
const aText = (text: string = GOOD) => ({
  templateId: 'atraso-sms',
  language: 'pt-BR',
  purpose: 'regua-step',
  channel: 'sms',
  text,
});

async function aTeam(changes: { readonly fourEyes?: boolean } = {}) {
  const { table, deps } = await createApiWorld();
  const ask = asker(createApi({ ...deps, ...changes }));
  const live = async () => PublishedTemplate.parse((await ask(ADMIN, `GET ${PATH}`)).json);
  const publish = (document: object, expectedVersion: number) =>
    ask(ADMIN, `POST ${PATH}/versions`, { document, expectedVersion });
  const validate = async (document: object) =>
    TemplateVerdict.parse((await ask(ADMIN, `POST ${PATH}/validation`, { document })).json);
  return { table, ask, live, publish, validate };
}

test('a text is published over the version that its author saw, and an earlier one comes back', async () => {
  const { ask, live, publish } = await aTeam();
  const { version, document } = await live();
  expect(await publish(aText(), version)).toMatchObject({
    status: 200,
    json: { version: version + 1 },
  });
  expect(await publish(aText(`${GOOD}.`), version)).toMatchObject({ status: 409 });
  const back = { expectedVersion: version + 1, toVersion: version, note: 'ficou pior' };
  expect(await ask(ADMIN, `POST ${PATH}/rollback`, back)).toMatchObject({ status: 200 });
  expect(await live()).toMatchObject({ version: version + 2, document });
  const { items } = TemplateVersions.parse((await ask(ADMIN, `GET ${PATH}/versions`)).json);
  expect(items[0]).toMatchObject({ version: version + 2, restores: version, note: 'ficou pior' });
});

test.each([
  ['a word that does not exist', `${GOOD}\n{{ devedor.cpf }}`, 2, 'a palavra "devedor.cpf"'],
  ['a threat', `${GOOD}\nou vamos à Justiça: ação judicial`, 2, '"acao judicial" é ameaça'],
  ['a tag left open', `${GOOD}\n{% if confirmado %}`, 2, 'o Liquid não entende'],
  ['an amount for strangers', `${GOOD} {{ total_hoje | reais }}`, 1, 'fora de {% if confirmado %}'],
  ['a loop without end', `${GOOD}{% for i in (1..100000000) %}x{% endfor %}`, 1, 'não funciona'],
])(
  '%s is told at its line, and keeps the text from being published',
  async (_, text, line, message) => {
    const { publish, validate, live } = await aTeam();
    const { problems } = await validate(aText(text));
    expect(problems).toContainEqual({
      field: expect.any(String),
      line,
      message: expect.stringContaining(message),
    });
    const { version } = await live();
    expect(await publish(aText(text), version)).toMatchObject({
      status: 400,
      json: { title: 'O texto não pode ser publicado', errors: expect.any(Array) },
    });
    expect((await live()).version).toBe(version);
  },
);

test('a text of a megabyte, or one that becomes a megabyte, is refused', async () => {
  const { validate, ask } = await aTeam();
  const huge = { document: aText('x'.repeat(1_000_000)) };
  expect(await ask(ADMIN, `POST ${PATH}/validation`, huge)).toMatchObject({ status: 400 });
  const grows = `{% for i in (1..9999) %}${'x'.repeat(110)}{% endfor %}`;
  expect((await validate(aText(grows))).problems[0]?.message).toContain('não funciona');
});

test('a text that is no text says field by field what is missing', async () => {
  const { validate } = await aTeam();
  expect(await validate({ channel: 'fax' })).toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ field: 'channel' })]),
    previews: [],
  });
  const other = await validate({ ...aText(), templateId: 'outro' });
  expect(other.problems).toMatchObject([{ field: 'templateId' }]);
});

test('a text is shown as three invented people get it, with parts and price', async () => {
  const { validate } = await aTeam();
  const { previews } = await validate(aText());
  expect(previews).toMatchObject([
    { label: 'Quem ainda não se identificou', parts: 1, costMicros: 165_000, html: null },
    { label: 'Pessoa de exemplo', text: expect.stringContaining('Horizonte: oi Maria') },
    { label: 'Nomes e valores compridos' },
  ]);
});

test('a text is shown as a real debtor would get it, without a link, and nothing of it is written', async () => {
  const { ask, table } = await aTeam();
  const before = (await loadDebtor(table, MARIA)).record.debtor?.version;
  const owed = `${GOOD}{% if confirmado %} {{ total_hoje | reais }}{% endif %}`;
  const trial = { document: aText(owed), debtorId: MARIA, credorId: AURORA };
  const { json } = await ask(AURORA_GESTOR, `POST ${PATH}/preview`, trial);
  const { text, label } = TemplatePreview.parse(json);
  expect(label).toBe('Maria da Silva');
  expect(text).toMatch(/oi Maria, .*R\$ 1\.0\d\d,\d\d/);
  expect(text).not.toMatch(/\/p\/[\w-]{22}/);
  expect((await loadDebtor(table, MARIA)).record.debtor?.version).toBe(before);
  expect(await ask(HORIZONTE_GESTOR, `POST ${PATH}/preview`, trial)).toMatchObject({ status: 403 });
  expect(await ask(aToken('auditor', '*'), `POST ${PATH}/preview`, trial)).toMatchObject({
    status: 403,
  });
});

test('whoever sees some credores only, and one person where two are wanted, publishes no text', async () => {
  const { ask, live } = await aTeam();
  const { version } = await live();
  const body = { document: aText(), expectedVersion: version };
  expect(await ask(AURORA_GESTOR, `POST ${PATH}/versions`, body)).toMatchObject({ status: 403 });
  const careful = await aTeam({ fourEyes: true });
  expect(await careful.publish(aText(), version)).toMatchObject({
    status: 409,
    json: { title: 'É preciso outra pessoa' },
  });
});

test('a text is looked at and published in each of its languages, and an unknown one is named', async () => {
  const { publish, validate, live } = await aTeam();
  const en =
    '{{ credor.nome_curto }}: hi {{ devedor.nome_curto }}, we have a message: {{ link }} STOP at link';
  const both = (text: string) => ({ ...aText(), translations: { en: { text } } });
  const { problems, previews } = await validate(both(en));
  expect(problems).toEqual([]);
  expect(previews.map(({ language }) => language)).toEqual([
    'pt-BR',
    'pt-BR',
    'pt-BR',
    'en',
    'en',
    'en',
  ]);
  expect(previews[4]).toMatchObject({ text: expect.stringContaining('hi Maria, we have') });
  const { version } = await live();
  expect(await publish(both(`${en} or the police comes`), version)).toMatchObject({
    status: 400,
    json: {
      errors: expect.arrayContaining([
        {
          path: 'translations.en.text',
          message: expect.stringContaining('linha 1: "police" trata dívida como crime'),
        },
      ]),
    },
  });
  const french = { ...aText(), translations: { fr: { text: en } } };
  expect((await validate(french)).problems).toEqual([
    {
      field: 'translations.fr',
      line: null,
      message:
        'O campo "fr" não é uma língua em que textos são escritos; use en, ou escreva o português nos campos do próprio texto.',
    },
  ]);
  expect(await publish(both(en), version)).toMatchObject({ status: 200 });
  expect((await live()).document).toMatchObject({ translations: { en: { text: en } } });
});
