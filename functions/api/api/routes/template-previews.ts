import { Role } from '#events/api/configuration.ts';
import {
  TemplatePath,
  TemplatePreview,
  TemplateTrial,
  TemplateValidation,
  TemplateVerdict,
} from '#events/api/template.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { isNeutral } from '#shared/domain/gate/neutral.ts';
import type { Purpose } from '#shared/domain/history/entries/contact.ts';
import { previewSamples } from '#shared/domain/message/preview-samples.ts';
import { languageFor, type Template } from '#shared/domain/message/template.ts';
import { messageFacts } from '#shared/domain/message/template-facts.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { ownRecord } from '../own-record.ts';
import { debtorNotFound, Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { previewFor, readTemplate, requireSound } from '../template-desk.ts';
import { requireCredor } from '../user.ts';

/** Where a link would stand: whoever opens a debtor's link acts as the debtor, so a preview has none. */
const NO_LINK = 'https://pague.exemplo.com.br/p/…';

export const validateTemplate = route({
  method: 'POST',
  path: '/api/templates/{templateId}/validation',
  operationId: 'validateTemplate',
  summary:
    'Confere um texto sem salvar nada, e mostra como chega a pessoas de exemplo e quanto custa',
  description:
    'Cada problema diz o campo, a linha e o que fazer. Sem problemas, o texto pode ser publicado.',
  roles: Role.options,
  params: TemplatePath,
  query: NO_PARAMETERS,
  body: TemplateValidation,
  answer: TemplateVerdict,
  async handle(deps, { params: { templateId }, body: { document }, at }) {
    const { template, problems } = readTemplate(templateId, document);
    const isReadable = problems.every(({ field }) => field !== 'template');
    const samples = template !== null && isReadable ? previewSamples(template) : [];
    const previews = await Promise.all(
      samples.map(async (sample) =>
        template === null ? [] : previewOrNothing(deps, template, sample, at),
      ),
    );
    return { problems: [...problems], previews: previews.flat() };
  },
});

/** A text that Liquid cannot read has problems to show, and no face. */
async function previewOrNothing(...asked: Parameters<typeof previewFor>) {
  try {
    return [await previewFor(...asked)];
  } catch {
    return [];
  }
}

export const previewTemplate = route({
  method: 'POST',
  path: '/api/templates/{templateId}/preview',
  operationId: 'previewTemplate',
  summary: 'Mostra um texto como um devedor o receberia hoje; ninguém é contatado',
  description:
    'Como se o contato já fosse confirmado, sem o link da página. Textos que falam de um acordo ou registro não têm como ser mostrados assim.',
  roles: ['admin', 'gestor', 'operador'],
  params: TemplatePath,
  query: NO_PARAMETERS,
  body: TemplateTrial,
  answer: TemplatePreview,
  async handle(deps, { user, params: { templateId }, body, at }) {
    const { debtorId, credorId } = body;
    requireCredor(user, credorId);
    const template = requireSound(readTemplate(templateId, body.document));
    const loaded = await loadDebtor(deps.table, debtorId);
    const record = ownRecord(loaded, user);
    const { profile } = loaded;
    const isOfCredor = record.cases.some((known) => known.credorId === credorId);
    if (profile === null || !isOfCredor) throw debtorNotFound();
    const [{ document: credor }, { document: policy }, moneyRules] = await Promise.all([
      deps.config.read(Credor, 'credor', credorId),
      deps.config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
      readMoneyRules(deps.config),
    ]);
    const today = localDateOf(at, record.debtor.zone);
    const language = languageFor(template, record.debtor.language?.language);
    const facts = messageFacts({
      record,
      profile,
      credor,
      policy,
      moneyRules,
      today,
      purpose: purposeOf(template, today, at),
      language,
      confirmed: !isNeutral(template.purpose, { confirmed: true }),
      portalUrl: NO_LINK,
      unsubscribeUrl: NO_LINK,
    });
    return previewFor(deps, template, { label: profile.name, language, facts }, at);
  },
});

/** What the message would be for. @throws Refusal with 409 when it tells of what a debtor may not have */
function purposeOf({ purpose }: Template, today: LocalDate, at: Instant): Purpose {
  switch (purpose) {
    case 'regua-step':
      return { kind: purpose, stepId: StepId.parse('previa'), anchor: today };
    case 'payment-receipt':
    case 'owed-again-notice':
      return { kind: purpose };
    case 'opt-out-confirmation':
      return { kind: purpose, askedAt: at };
    case 'agreement-notice':
    case 'listing-notice':
      throw new Refusal(
        409,
        'Este texto fala de um acordo ou registro',
        'Veja-o com as pessoas de exemplo: um devedor qualquer não tem o acordo ou o registro de que ele fala.',
      );
  }
}
