import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import type { NightRules } from '#shared/domain/regua-trial/nights.ts';
import type { SortingRules } from '#shared/domain/regua-trial/sort-one-case.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import { listConfigIds } from '#shared/table/config-documents.ts';
import { readScoringRules } from '#shared/table/read-assessment-rules.ts';
import type { Table } from '#shared/table/table.ts';

/** What the nights sort the books of all credores by, as it is in force. @throws an Error naming the régua that is not published */
export async function readNights(table: Table, config: ConfigReader): Promise<NightRules> {
  const [credores, { document: policy }] = await Promise.all([
    listConfigIds(table, 'carteiras'),
    config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
  ]);
  const sortings = await Promise.all(
    credores.map(async (id) => {
      const { document } = await config.read(Carteiras, 'carteiras', id);
      return [CredorId.parse(id), await readSorting(config, document)] as const;
    }),
  );
  return { sortings: new Map(sortings), policy };
}

/** What sorting by these carteiras needs besides them. @throws an Error naming the régua that is not published */
export async function readSorting(
  config: ConfigReader,
  carteiras: AssessmentRules['carteiras'],
): Promise<SortingRules> {
  const named = [...carteiras.carteiras, carteiras.otherwise].map(({ reguaId }) => reguaId);
  const [scoring, reguas] = await Promise.all([
    readScoringRules(config),
    Promise.all(
      [...new Set(named)].map(
        async (reguaId) => [reguaId, await config.read(Regua, 'regua', reguaId)] as const,
      ),
    ),
  ]);
  return { assessment: { ...scoring, carteiras }, reguas: new Map(reguas) };
}
