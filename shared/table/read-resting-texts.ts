import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { ownTextIdOf } from '#shared/domain/message/own-text.ts';
import { rests, someRest } from '#shared/domain/message/whatsapp-texts.ts';
import type { ConfigReader } from './config-cache.ts';
import { readWhatsAppNames } from './read-whatsapp-names.ts';
import { readWhatsAppTexts } from './whatsapp-texts.ts';

/**
 * The texts that Meta lets nothing be sent with to this person, in the language in which they would get them, by `ownTextIdOf`.
 * Nearly always none, and then nothing else is read.
 */
export async function readRestingTexts(
  config: ConfigReader,
  person: Pick<DebtorRecord, 'debtor' | 'cases'>,
): Promise<ReadonlySet<string>> {
  const told = await readWhatsAppTexts(config);
  if (!someRest(told)) return new Set();
  const names = await readWhatsAppNames(config, person);
  return new Set(
    names
      .filter((named) => rests(told, named))
      .map(({ credorId, templateId }) => ownTextIdOf(credorId, templateId)),
  );
}
