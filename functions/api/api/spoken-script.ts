import { type CallScripts, scriptFor } from '#shared/domain/call/call-script.ts';
import type { CallQuestion } from '#shared/domain/call/may-call.ts';
import { renderScript } from '#shared/domain/call/render-script.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { type FactSources, messageFacts } from '#shared/domain/message/template-facts.ts';
import { FIRST_LANGUAGE } from '#shared/domain/values/language.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import type { ApiDeps } from './api-deps.ts';

/**
 * What an operator would say to a person today, by the script of their carteira.
 *
 * @throws Liquid's own error when the text does not fit the facts
 */
export async function spokenTo(
  { config }: Pick<ApiDeps, 'config'>,
  scripts: CallScripts,
  { record, credorId, policy, now }: CallQuestion,
  profile: Profile,
): Promise<{ readonly opening: string; readonly body: string }> {
  const carteiraId = caseOf(record, credorId)?.carteiraId;
  const [credor, moneyRules] = await Promise.all([
    config.read(Credor, 'credor', credorId),
    readMoneyRules(config),
  ]);
  const { opening, body } = carteiraId ? scriptFor(scripts, carteiraId) : scripts;
  const sources: Omit<FactSources, 'confirmed'> = {
    record,
    profile,
    credor: credor.document,
    policy,
    // All that is owed to the credor, whichever ladder it is on.
    purpose: { kind: 'payment-receipt' },
    language: FIRST_LANGUAGE,
    moneyRules,
    today: localDateOf(now, record.debtor.zone),
    portalUrl: '',
    unsubscribeUrl: '',
  };
  return {
    opening: renderScript(opening, messageFacts({ ...sources, confirmed: false })),
    body: renderScript(body, messageFacts({ ...sources, confirmed: true })),
  };
}
