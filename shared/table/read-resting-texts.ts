import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { OwnText, ownTextIdOf, textInForce } from '#shared/domain/message/own-text.ts';
import { languageFor, Template } from '#shared/domain/message/template.ts';
import { rests, someRest } from '#shared/domain/message/whatsapp-texts.ts';
import { CredorId, TemplateId } from '#shared/domain/values/ids.ts';
import type { ConfigReader } from './config-cache.ts';
import { readWhatsAppTexts } from './whatsapp-texts.ts';

/**
 * The texts that Meta lets nothing be sent with to this person, in the language in which they would get them, by `ownTextIdOf`.
 * Nearly always none, and then nothing else is read.
 */
export async function readRestingTexts(
  config: ConfigReader,
  { debtor, cases }: Pick<DebtorRecord, 'debtor' | 'cases'>,
): Promise<ReadonlySet<string>> {
  const told = await readWhatsAppTexts(config);
  if (!someRest(told)) return new Set();
  const ids = (await config.list('template')).map((id) => TemplateId.parse(id));
  const credores = [...new Set(cases.map(({ credorId }) => CredorId.parse(credorId)))];
  const found = await Promise.all(
    ids.flatMap((templateId) =>
      credores.map(async (credorId) => {
        const id = ownTextIdOf(credorId, templateId);
        const general = await config.read(Template, 'template', templateId);
        const own = await config.find(OwnText, 'own-text', id);
        const { template } = textInForce(general, own);
        if (template.channel !== 'whatsapp') return [];
        const language = languageFor(template, debtor?.language?.language);
        return rests(told, { name: template.name, language }) ? [id] : [];
      }),
    ),
  );
  return new Set(found.flat());
}
