import { callbackTimes } from '#shared/domain/call/callback-hours.ts';
import { standingCallback } from '#shared/domain/call/standing-callback.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { optIn } from '#shared/domain/portal/choose-channel.ts';
import { toInstant } from '#shared/domain/values/zone.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { readContactRules } from '#shared/table/read-contact-rules.ts';
import { readJoined } from '#shared/table/read-joined.ts';
import { readForm } from '../form.ts';
import { askCallPage } from '../pages/ask-call-page.ts';
import { recordWord } from '../record-word.ts';
import { pageResponse, redirectTo } from '../respond.ts';
import type { DebtorVisit } from '../visit.ts';

/** The debtor asks to be called, at one of the hours that the law leaves open where they live. Who wanted no calls wants this one. */
export async function askCall(visit: DebtorVisit): Promise<HttpResponse> {
  const { deps, credor, record, at } = visit;
  const { credorId } = credor;
  const { zone } = record.debtor;
  const joined = await readJoined(deps.table, record);
  const policy = await readContactRules(deps.config, visit, undefined, joined);
  const times = callbackTimes(record, policy, at);
  const standing = standingCallback(record, credorId, at);
  const show = (status: number, problem: string | null): HttpResponse =>
    pageResponse(status, askCallPage({ ...visit, zone, times, standing, problem }));

  if (!visit.isPost) return show(200, null);
  const wanted = readForm(visit.request).get('hora');
  const chosen = times.find((time) => time === wanted);
  if (chosen === undefined) return show(422, 'Escolha um horário da lista para enviar.');
  const from = toInstant(chosen, zone);
  await recordWord(visit, (known) => ({
    outcome: 'asked',
    facts: caseOf(known, credorId)
      ? [
          { type: 'callback-asked', credorId, from, via: 'portal' },
          ...optIn(known, 'voice', 'portal', at),
        ]
      : [],
  }));
  return redirectTo(`${visit.base}/ligacao`);
}
