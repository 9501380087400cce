import { PRICE_TABLE_ID, PriceTable } from '#shared/domain/message/price-table.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { type Beliefs, beliefsFrom } from '#shared/domain/next-action/belief.ts';
import type { NextActionRules } from '#shared/domain/next-action/decide-next-action.ts';
import { Experience, NO_EXPERIENCE } from '#shared/domain/next-action/experience.ts';
import { NextActionPolicy } from '#shared/domain/next-action/next-action-policy.ts';
import { someMoved } from '#shared/domain/message/whatsapp-texts.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { addSpending } from '#shared/domain/next-action/spending.ts';
import type { ConfigReader } from './config-cache.ts';
import type { SpendingReader } from './read-spending.ts';
import { readWhatsAppNames } from './read-whatsapp-names.ts';
import { readWhatsAppTexts } from './whatsapp-texts.ts';

type Learnt = Pick<Experience, 'tallies'>;
/** Nothing is spent by whoever only looks at what a draft would do. */
export const NOTHING_SPENT: SpendingReader = async () => [];

/** Worked out once for each experience that is read: a memory, which no caller can tell from its absence. */
const beliefsByExperience = new WeakMap<Learnt, Beliefs>();

/**
 * How each of a person's credores lets experience choose, with what its channels cost until last night and since. A credor who has
 * published nothing, or turned it off, is not in it.
 */
export async function readNextActions(
  config: ConfigReader,
  person: Pick<DebtorRecord, 'debtor' | 'cases'>,
  spentSince: SpendingReader,
): Promise<ReadonlyMap<CredorId, NextActionRules>> {
  const found = await Promise.all(
    person.cases.map(async ({ credorId }): Promise<[CredorId, NextActionRules][]> => {
      const published = await config.find(NextActionPolicy, 'next-action', credorId);
      if (published?.document.mode !== 'on') return [];
      const [learnt, prices, whatsApp] = await Promise.all([
        config.find(Experience, 'experience', credorId),
        config.read(PriceTable, 'price-table', PRICE_TABLE_ID),
        readWhatsAppPrices(config, person, credorId),
      ]);
      const experience = learnt?.document ?? NO_EXPERIENCE;
      const { lifts, ways } = experience;
      const hasBudgets = Object.keys(published.document.budgets).length > 0;
      const since = hasBudgets && learnt ? await spentSince(credorId, learnt.document.until) : [];
      const spentMicros = addSpending(experience.spentMicros, since);
      const rules = {
        policy: published.document,
        version: published.version,
        spentMicros,
        lifts,
        ways,
        prices: prices.document,
        ...whatsApp,
      };
      return [[credorId, { ...rules, beliefs: beliefsOf(experience) }]];
    }),
  );
  return new Map(found.flat());
}

/** What Meta told of the texts, and their names: nearly always nothing, and then nothing else is read. */
async function readWhatsAppPrices(
  config: ConfigReader,
  person: Pick<DebtorRecord, 'debtor' | 'cases'>,
  credorId: CredorId,
): Promise<Pick<NextActionRules, 'whatsAppTexts' | 'approved'>> {
  const whatsAppTexts = await readWhatsAppTexts(config);
  if (!someMoved(whatsAppTexts)) return {};
  const names = await readWhatsAppNames(config, person);
  const own = names.filter((named) => named.credorId === credorId);
  return { whatsAppTexts, approved: new Map(own.map((named) => [named.templateId, named])) };
}

function beliefsOf(experience: Learnt): Beliefs {
  const known = beliefsByExperience.get(experience) ?? beliefsFrom(experience);
  beliefsByExperience.set(experience, known);
  return known;
}
