import { DeliverHooksEnv } from '#functions/history/deliver-hooks/env.ts';
import { FollowHistoryEnv } from '#functions/history/follow-history/env.ts';
import { SnapshotPortfolioEnv } from '#functions/reports/snapshot-portfolio/env.ts';
import { ImportDebtsEnv } from '#functions/debts/import-debts/env.ts';
import { LookUpContactsEnv } from '#functions/debts/look-up-contacts/env.ts';
import { SortCasesEnv } from '#functions/debts/sort-cases/env.ts';
import { RecordDeliveryEnv } from '#functions/messages/record-delivery/env.ts';
import { ReceiveReplyEnv } from '#functions/messages/receive-reply/env.ts';
import { SendMessageEnv } from '#functions/messages/send-message/env.ts';
import { ApplyPaymentEnv } from '#functions/payments/apply-payment/env.ts';
import { AskGatewaysEnv } from '#functions/payments/ask-gateways/env.ts';
import { IssueChargeEnv } from '#functions/payments/issue-charge/env.ts';
import { ReadRetornoEnv } from '#functions/payments/read-retorno/env.ts';
import { ReceiveWebhookEnv } from '#functions/payments/receive-webhook/env.ts';
import { PortalEnv } from '#functions/portal/portal/env.ts';
import { GatherExperienceEnv } from '#functions/regua/gather-experience/env.ts';
import { MoveCasesEnv } from '#functions/regua/move-cases/env.ts';
import { ReconcileSchedulesEnv } from '#functions/regua/reconcile-schedules/env.ts';
import { SnapshotCasesEnv } from '#functions/scores/snapshot-cases/env.ts';
import { TrainScoreEnv } from '#functions/scores/train-score/env.ts';
import { WatchScoreEnv } from '#functions/scores/watch-score/env.ts';
import { SimulateReguaEnv } from '#functions/regua/simulate-regua/env.ts';
import { RunStepEnv } from '#functions/regua/run-step/env.ts';
import { ApiEnv } from '#functions/api/api/env.ts';
import { ServeListingEnv } from '#functions/listings/serve-listing/env.ts';
import type { FunctionName } from './topology.ts';

/** What each function reads from its environment: the very schemas that the handlers parse. */
export const ENVIRONMENTS = {
  'api/api': ApiEnv,
  'debts/import-debts': ImportDebtsEnv,
  'debts/look-up-contacts': LookUpContactsEnv,
  'debts/sort-cases': SortCasesEnv,
  'history/deliver-hooks': DeliverHooksEnv,
  'history/follow-history': FollowHistoryEnv,
  'listings/serve-listing': ServeListingEnv,
  'messages/record-delivery': RecordDeliveryEnv,
  'messages/receive-reply': ReceiveReplyEnv,
  'messages/send-message': SendMessageEnv,
  'payments/apply-payment': ApplyPaymentEnv,
  'payments/ask-gateways': AskGatewaysEnv,
  'payments/issue-charge': IssueChargeEnv,
  'payments/read-retorno': ReadRetornoEnv,
  'payments/receive-webhook': ReceiveWebhookEnv,
  'portal/portal': PortalEnv,
  'regua/gather-experience': GatherExperienceEnv,
  'regua/move-cases': MoveCasesEnv,
  'regua/reconcile-schedules': ReconcileSchedulesEnv,
  'regua/run-step': RunStepEnv,
  'regua/simulate-regua': SimulateReguaEnv,
  'scores/snapshot-cases': SnapshotCasesEnv,
  'scores/train-score': TrainScoreEnv,
  'scores/watch-score': WatchScoreEnv,
  'reports/snapshot-portfolio': SnapshotPortfolioEnv,
} as const satisfies Record<FunctionName, { shape: Record<string, unknown> }>;

/** Every variable that some function needs. A deployment that lacks one does not compile. */
export type VariableName = {
  [Name in FunctionName]: keyof (typeof ENVIRONMENTS)[Name]['shape'] & string;
}[FunctionName];
export type Variables = Readonly<Record<VariableName, string>>;

/** The variables of one function, out of all that a deployment has. */
export function environmentOf(name: FunctionName, variables: Variables): Record<string, string> {
  const known: Readonly<Record<string, string>> = variables;
  return Object.fromEntries(
    Object.keys(ENVIRONMENTS[name].shape).map((variable) => [variable, known[variable] ?? '']),
  );
}
