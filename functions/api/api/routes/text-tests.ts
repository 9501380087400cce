import { TemplatePath, TextTestAccepted, TextTestRequest } from '#events/api/template.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { holdsTests } from '#shared/domain/gate/contact-stop.ts';
import { CHANNEL_NAMES } from '#shared/domain/message/channel.ts';
import { partsOf } from '#shared/domain/message/sent-message.ts';
import { languagesOf } from '#shared/domain/message/template.ts';
import {
  TEXT_TESTS_PER_DAY,
  type TestMessage,
  textTest,
  type TriableTemplate,
} from '#shared/domain/message/text-test.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type Language, LANGUAGE_NAMES } from '#shared/domain/values/language.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { ownersOfAddress } from '#shared/table/addresses.ts';
import { readContactStops } from '#shared/table/contact-stops.ts';
import { putTextTest, textTestIdOf } from '#shared/table/text-tests.ts';
import type { ApiDeps } from '../api-deps.ts';
import { Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { costNow, readTemplate, requireSound } from '../template-desk.ts';
import { requireCredor } from '../user.ts';

/** As long as a link of a message, so that parts are what they would be. */
const NOWHERE = 'https://exemplo.com.br';

export const sendTextTest = route({
  method: 'POST',
  path: '/api/templates/{templateId}/tests',
  operationId: 'sendTextTest',
  summary: 'Envia um texto, como teste, ao e-mail ou telefone da sua própria conta',
  description: `Com uma pessoa inventada e a marca do credor, escrito TESTE antes de tudo. Não entra no histórico nem nos limites de ninguém; quem pediu, para onde, quanto custou e o que houve ficam em GET /api/text-tests, e o custo no livro de custos. Um e-mail sai mesmo durante uma interrupção; SMS e WhatsApp não. A resposta diz partes e preço. Até ${TEXT_TESTS_PER_DAY} por dia.`,
  roles: ['admin', 'gestor'],
  params: TemplatePath,
  query: NO_PARAMETERS,
  body: TextTestRequest,
  answer: TextTestAccepted,
  async handle(deps, { user, at, params: { templateId }, body: { credorId, document, language } }) {
    requireCredor(user, credorId);
    const template = requireSound(readTemplate(templateId, document));
    if (template.channel === 'voice') throw notSpoken();
    if (!languagesOf(template).includes(language)) throw notInLanguage(language);
    await requireNoStop(deps, credorId, template.channel);
    const to = await ownAddress(deps, template.channel === 'email' ? user.email : user.phone);
    const { document: credor } = await deps.config.read(Credor, 'credor', credorId);
    const { message } = textTest(template, language, credor, NOWHERE);
    const price = await priceOf(deps, message, at);
    const test = { userId: user.userId, to, credorId, template, language, at, ...price };
    if (!(await putTextTest(deps.table, test))) throw enoughForToday();
    await deps.queueTextTest({ name: 'TextTestQueued', credorId, testId: textTestIdOf(test) });
    return { at, to, ...price };
  },
});

async function priceOf({ config }: ApiDeps, message: TestMessage['message'], at: Instant) {
  return { parts: partsOf(message), costMicros: await costNow(config, message, at) };
}

/** @throws Refusal with 409 where a stop holds it. An e-mail rings at nobody's side. */
async function requireNoStop(
  { table }: ApiDeps,
  credorId: CredorId,
  channel: TriableTemplate['channel'],
): Promise<void> {
  if (channel === 'email') return;
  const { stops } = await readContactStops(table);
  if (!stops.some(({ scope }) => holdsTests(scope, { credorId, channel }))) return;
  throw new Refusal(
    409,
    'Envios interrompidos',
    `Uma interrupção segura ${CHANNEL_NAMES[channel]} deste credor, também testes. Espere que acabe, ou veja o texto na tela.`,
  );
}

/** @throws Refusal with 409 for an account without an address of the kind, and for one that a debtor has, too */
async function ownAddress(
  { table, documentKey }: ApiDeps,
  address: string | null,
): Promise<string> {
  const to = address?.trim().toLowerCase() ?? '';
  if (to === '')
    throw new Refusal(
      409,
      address === null ? 'Sua conta não tem telefone' : 'Sua conta não tem e-mail',
      'O teste vai ao endereço da conta, e não a um que se digite; peça-o a quem cuida das contas.',
    );
  const owners = await ownersOfAddress(table, to, await documentKey());
  if (owners.length > 0)
    throw new Refusal(
      409,
      'O seu endereço é contato de um devedor',
      'Testes nunca vão a devedores. Use uma conta com outro e-mail ou telefone.',
    );
  return to;
}

function notInLanguage(language: Language): Refusal {
  const message = `O campo "language" veio como "${language}", e o texto não existe em ${LANGUAGE_NAMES[language]}; escreva-o em "translations.${language}", ou peça pt-BR.`;
  return new Refusal(400, 'Pedido inválido', message, { errors: [{ path: 'language', message }] });
}

const notSpoken = (): Refusal =>
  new Refusal(
    409,
    'Textos falados não se testam assim',
    'O que é falado é ouvido por quem atende; leia o texto na tela.',
  );

const enoughForToday = (): Refusal =>
  new Refusal(
    429,
    'Testes demais por hoje',
    `Cada pessoa recebe até ${TEXT_TESTS_PER_DAY} testes por dia. Continue amanhã, ou veja o texto na tela.`,
  );
