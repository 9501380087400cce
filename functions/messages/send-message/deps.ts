import type { ChannelSenders } from '#shared/adapters/channels/channel-sender.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { ConfigReader } from '#shared/table/config-cache.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import type { Table } from '#shared/table/table.ts';

export type SendMessageDeps = {
  readonly table: Table;
  readonly config: ConfigReader;
  readonly documentKey: () => Promise<string>;
  /** https base of the portal, without a final slash. */
  readonly publicUrl: string;
  readonly senders: ChannelSenders;
  /** What binds this person right now; whoever was stopped a moment ago is in it. */
  readonly contactRulesOf: (loaded: LoadedDebtor) => Promise<ContactRules>;
  /** The documents that planning the next alarm needs. */
  readonly planRulesOf: (record: DebtorRecord, profile: Profile | null) => Promise<PlanRules>;
  readonly now: () => Instant;
};
