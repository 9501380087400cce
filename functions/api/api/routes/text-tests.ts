import { TemplatePath, TextTestAccepted, TextTestRequest } from '#events/api/template.ts';
import { languagesOf } from '#shared/domain/message/template.ts';
import { TEXT_TESTS_PER_DAY } from '#shared/domain/message/text-test.ts';
import { type Language, LANGUAGE_NAMES } from '#shared/domain/values/language.ts';
import { ownersOfAddress } from '#shared/table/addresses.ts';
import { putTextTest, textTestIdOf } from '#shared/table/text-tests.ts';
import type { ApiDeps } from '../api-deps.ts';
import { Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { readTemplate, requireSound } from '../template-desk.ts';
import { requireCredor, type User } from '../user.ts';

export const sendTextTest = route({
  method: 'POST',
  path: '/api/templates/{templateId}/tests',
  operationId: 'sendTextTest',
  summary: 'Envia um texto de e-mail, como teste, ao e-mail da sua própria conta',
  description: `Com uma pessoa inventada e a marca do credor, escrito [TESTE] no assunto e no alto. Não entra no histórico nem nos limites de ninguém, e sai mesmo durante uma interrupção. Até ${TEXT_TESTS_PER_DAY} por dia.`,
  roles: ['admin', 'gestor'],
  params: TemplatePath,
  query: NO_PARAMETERS,
  body: TextTestRequest,
  answer: TextTestAccepted,
  async handle(deps, { user, at, params: { templateId }, body: { credorId, document, language } }) {
    requireCredor(user, credorId);
    const template = requireSound(readTemplate(templateId, document));
    if (template.channel !== 'email') throw onlyEmails();
    if (!languagesOf(template).includes(language)) throw notInLanguage(language);
    const to = await ownAddress(deps, user);
    const test = { userId: user.userId, to, credorId, template, language, at };
    if (!(await putTextTest(deps.table, test))) throw enoughForToday();
    await deps.queueTextTest({ name: 'TextTestQueued', testId: textTestIdOf(test) });
    return { to };
  },
});

/** @throws Refusal with 409 for an account without an e-mail, and for one whose e-mail a debtor has, too */
async function ownAddress({ table, documentKey }: ApiDeps, { email }: User): Promise<string> {
  const to = email.trim().toLowerCase();
  if (to === '')
    throw new Refusal(409, 'Sua conta não tem e-mail', 'O teste vai ao e-mail da conta; peça um.');
  const owners = await ownersOfAddress(table, to, await documentKey());
  if (owners.length > 0)
    throw new Refusal(
      409,
      'O seu e-mail é contato de um devedor',
      'Testes nunca vão a devedores. Use uma conta com outro e-mail.',
    );
  return to;
}

function notInLanguage(language: Language): Refusal {
  const message = `O campo "language" veio como "${language}", e o texto não existe em ${LANGUAGE_NAMES[language]}; escreva-o em "translations.${language}", ou peça pt-BR.`;
  return new Refusal(400, 'Pedido inválido', message, { errors: [{ path: 'language', message }] });
}

const onlyEmails = (): Refusal =>
  new Refusal(
    409,
    'Só e-mails se testam assim',
    'SMS e WhatsApp são mostrados na tela, com partes e preço; por eles nada é enviado como teste.',
  );

const enoughForToday = (): Refusal =>
  new Refusal(
    429,
    'Testes demais por hoje',
    `Cada pessoa recebe até ${TEXT_TESTS_PER_DAY} testes por dia. Continue amanhã, ou veja o texto na tela.`,
  );
