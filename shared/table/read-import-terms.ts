import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import type { ImportTerms } from '#shared/domain/import/rows-context.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import type { CredorId, ReguaId } from '#shared/domain/values/ids.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { readCollectionModel } from './read-assessment-rules.ts';
import { readConfig } from './config-documents.ts';
import { readRunningExperiments } from './read-experiments.ts';
import { readMoneyRules } from './read-money-rules.ts';
import type { ConfigReader } from './config-cache.ts';
import type { Table } from './table.ts';

/** The live documents that rows of a credor are decided by. @returns a reason in pt-BR when one is not published */
export async function readImportTerms(
  table: Table,
  credorId: CredorId,
): Promise<Parsed<ImportTerms>> {
  const credor = await readConfig(table, Credor, 'credor', credorId);
  if (!credor) return refused(`Não há credor "${credorId}"; cadastre-o e envie o arquivo de novo.`);
  const found = await readConfig(table, Carteiras, 'carteiras', credorId);
  if (!found) return refused(`O credor "${credorId}" não tem carteiras publicadas.`);
  const carteiras = found.document;
  const reguaVersions = new Map<ReguaId, number>();
  for (const { reguaId } of [...carteiras.carteiras, carteiras.otherwise]) {
    if (reguaVersions.has(reguaId)) continue;
    const regua = await readConfig(table, Regua, 'regua', reguaId);
    if (!regua) return refused(`A régua "${reguaId}", que uma carteira usa, não foi publicada.`);
    reguaVersions.set(reguaId, regua.version);
  }
  const live: Pick<ConfigReader, 'find'> = {
    find: (schema, kind, id) => readConfig(table, schema, kind, id),
  };
  const policy = await readConfig(table, ContactPolicy, 'contact-policy', CONTACT_POLICY_ID);
  if (!policy) return refused('Nenhuma política de contato foi publicada.');
  const [model, moneyRules, experiments] = await Promise.all([
    readCollectionModel(live),
    readMoneyRules(live),
    readRunningExperiments(table, credorId),
  ]);
  const assessment = { carteiras, model, policy: policy.document };
  const terms = { credor: credor.document, assessment, reguaVersions, moneyRules, experiments };
  return accepted(terms);
}
