import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { type CollectionModel, EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { LoadedModel } from '#shared/domain/score/published-model.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { ConfigReader } from './config-cache.ts';

/** The document that says which model scores cases. */
export const COLLECTION_MODEL = { kind: 'score-model', id: 'cobranca' } as const;

type Find = Pick<ConfigReader, 'find'>;

/** The model that was approved last, or the expert card where none was. */
export async function readCollectionModel({ find }: Find): Promise<CollectionModel> {
  const found = await find(LoadedModel, COLLECTION_MODEL.kind, COLLECTION_MODEL.id);
  return found?.document ?? EXPERT_MODEL;
}

/** What scores cases, and how long debts may be asked for. */
export async function readScoringRules(
  config: Pick<ConfigReader, 'find' | 'read'>,
): Promise<Omit<AssessmentRules, 'carteiras'>> {
  const policy = await config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID);
  return { model: await readCollectionModel(config), policy: policy.document };
}

/** What cases of a credor are assessed by. @throws an Error when the credor has no carteiras */
export async function readAssessmentRules(
  config: ConfigReader,
  credorId: CredorId,
): Promise<AssessmentRules> {
  const carteiras = await config.read(Carteiras, 'carteiras', credorId);
  return { carteiras: carteiras.document, ...(await readScoringRules(config)) };
}

/** What each case of a person is assessed by; of a credor without carteiras there is nothing. */
export async function readAssessments(
  config: Pick<ConfigReader, 'find' | 'read'>,
  { cases }: Pick<DebtorRecord, 'cases'>,
): Promise<ReadonlyMap<CredorId, AssessmentRules>> {
  const scoring = await readScoringRules(config);
  const found = await Promise.all(
    cases.map(async ({ credorId }): Promise<readonly [CredorId, AssessmentRules][]> => {
      const carteiras = await config.find(Carteiras, 'carteiras', credorId);
      return carteiras ? [[credorId, { ...scoring, carteiras: carteiras.document }]] : [];
    }),
  );
  return new Map(found.flat());
}
