import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { DebtorView } from '#events/api/debtor.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { planAlarm } from '#shared/domain/regua/plan-alarm.ts';
import { type CredorId, DebtorId, type NoteId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { readConfigs } from '#shared/table/read-configs.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { readNotes } from '#shared/table/read-notes.ts';
import { readScoreBands } from '#shared/table/portfolio-snapshots.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { Table } from '#shared/table/table.ts';
import { readCollectionModel } from '#shared/table/read-assessment-rules.ts';
import type { ApiDeps } from '../api-deps.ts';
import { cancelNotes } from '../agreement-view.ts';
import { debtorView } from '../debtor-view.ts';
import { disputeNotes } from '../dispute-reason.ts';
import { joinNotes, joinViews } from '../join-view.ts';
import { reviewNotes } from '../review-view.ts';
import { ownRecord } from '../own-record.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

export const readDebtor = route({
  method: 'GET',
  path: '/api/debtors/{debtorId}',
  operationId: 'readDebtor',
  summary: 'Um devedor com o valor de hoje, a memória de cálculo e a próxima ação',
  description: 'Traz só os casos dos credores que o usuário acompanha.',
  roles: Role.options,
  params: z.strictObject({ debtorId: DebtorId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: DebtorView,
  async handle(deps, { user, at, params: { debtorId } }) {
    const loaded = await loadDebtor(deps.table, debtorId);
    const own = ownRecord(loaded, user);
    const isWhole = own.cases.length === loaded.record.cases.length;
    const next = isWhole ? own.debtor.nextAlarm : await nextAmong(deps, own, at);
    const [model, names, bands, notes, rules, { document: policy }] = await Promise.all([
      readCollectionModel(deps.config),
      credorNames(deps.table, own),
      bandsOf(deps.table, own),
      readNotes(deps.table, debtorId, [
        ...disputeNotes(own),
        ...flagNotes(own),
        ...reviewNotes(own),
        ...joinNotes(own),
        ...cancelNotes(own),
      ]),
      readMoneyRules(deps.config),
      deps.config.read(ContactPolicy, 'contact-policy', CONTACT_POLICY_ID),
    ]);
    const joins = await joinViews(deps.table, user, own, notes);
    const beside = { credorNames: names, bands, model, notes, joins, rules, policy };
    return debtorView(own, loaded.profile, next, beside, at);
  },
});

/** The person's one alarm may be another credor's; this is what comes next among the reader's own. */
const nextAmong = async (
  { config }: ApiDeps,
  own: RegisteredRecord,
  at: Instant,
): Promise<NextAlarm> => planAlarm(own, await readPlanRules(config, own), at);

/** The evidence of what the person is marked as. */
const flagNotes = ({ debtor }: RegisteredRecord): readonly NoteId[] =>
  (debtor.flags ?? []).flatMap(({ noteId }) => noteId ?? []);

const bandsOf = async (table: Table, { cases }: RegisteredRecord) =>
  new Map(
    await Promise.all(
      cases.map(async ({ credorId }) => [credorId, await readScoreBands(table, credorId)] as const),
    ),
  );

async function credorNames(
  table: Table,
  { cases }: RegisteredRecord,
): Promise<ReadonlyMap<CredorId, string>> {
  const ids = [...new Set(cases.map(({ credorId }) => credorId))];
  const found = await readConfigs(table, Credor, 'credor', ids);
  const names = new Map(found.map(({ id, document }) => [id, document.name]));
  return new Map(ids.map((id) => [id, names.get(id) ?? id]));
}
