import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import {
  makePromise,
  promisableDays,
  promiseRefused,
} from '#shared/domain/promise/make-promise.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import type { ApiDeps } from './api-deps.ts';
import { openDesk } from './offer-desk.ts';
import { Refusal } from './refusal.ts';

/**
 * The promise that a debtor made to somebody of the team.
 *
 * @throws Refusal with 409 and the reason when it cannot be
 */
export async function promiseFor(
  deps: ApiDeps,
  record: RegisteredRecord,
  credorId: CredorId,
  date: LocalDate,
  now: Instant,
): Promise<FactOf<'promise-made'>> {
  const { policy } = (await openDesk(deps, credorId, now)).documents;
  const moneyRules = await readMoneyRules(deps.config);
  const { document: contactPolicy } = await deps.config.read(
    ContactPolicy,
    'contact-policy',
    CONTACT_POLICY_ID,
  );
  const via = 'operator' as const;
  const rules = { policy, contactPolicy, moneyRules };
  const answer = makePromise(record, { credorId, date, via, ...rules, now });
  if (answer.outcome === 'made') return answer.fact;
  const why = promiseRefused(answer.because, promisableDays(record, policy, now));
  throw new Refusal(409, 'A promessa não pode ser feita', why);
}
