import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { OwnText, ownTextIdOf, textInForce } from '#shared/domain/message/own-text.ts';
import { languageFor, Template } from '#shared/domain/message/template.ts';
import { CredorId, TemplateId } from '#shared/domain/values/ids.ts';
import type { Language } from '#shared/domain/values/language.ts';
import type { ConfigReader } from './config-cache.ts';

/** A WhatsApp text of a credor's, as this person would get it. */
export type WhatsAppName = {
  readonly credorId: CredorId;
  readonly templateId: TemplateId;
  readonly name: string;
  readonly language: Language;
};

/** The WhatsApp texts of a person's credores, under the names that Meta approved, in the language in which they would get them. */
export async function readWhatsAppNames(
  config: ConfigReader,
  { debtor, cases }: Pick<DebtorRecord, 'debtor' | 'cases'>,
): Promise<readonly WhatsAppName[]> {
  const ids = (await config.list('template')).map((id) => TemplateId.parse(id));
  const credores = [...new Set(cases.map(({ credorId }) => CredorId.parse(credorId)))];
  const found = await Promise.all(
    ids.flatMap((templateId) =>
      credores.map(async (credorId) => {
        const general = await config.read(Template, 'template', templateId);
        const own = await config.find(OwnText, 'own-text', ownTextIdOf(credorId, templateId));
        const { template } = textInForce(general, own);
        if (template.channel !== 'whatsapp') return [];
        const language = languageFor(template, debtor?.language?.language);
        return [{ credorId, templateId, name: template.name, language }];
      }),
    ),
  );
  return found.flat();
}
