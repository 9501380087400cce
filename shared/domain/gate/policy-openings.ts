import type * as z from 'zod';
import { Uf } from '#shared/domain/values/uf.ts';
import { ContactWay, WAY_NAMES } from './contact-way.ts';
import { type HoursRule, reaches } from './hours-rule.ts';
import { speaksOfVoice } from './voice-rules.ts';

/** A policy that never opens would hold its messages for ever, so it is refused when written. */
export function checkOpenings(
  policy: { readonly hours: readonly HoursRule[] },
  context: z.RefinementCtx,
): void {
  for (const channel of ContactWay.options) {
    // Calls are bound as SMS are where a policy does not speak of them.
    if (channel === 'voice' && !speaksOfVoice(policy.hours)) continue;
    for (const uf of [...Uf.options, null]) {
      if (opensOnWeekdays(policy.hours, uf, channel)) continue;
      context.addIssue({
        code: 'custom',
        path: ['hours'],
        message:
          `nenhum horário sobra para ${WAY_NAMES[channel]} em ${uf ?? 'UF desconhecida'} de segunda ` +
          'a sexta, ou nenhuma regra fala deles; alargue ou acrescente uma regra',
      });
    }
  }
}

function opensOnWeekdays(rules: readonly HoursRule[], uf: Uf | null, channel: ContactWay): boolean {
  const openings = rules.filter((rule) => reaches(rule, uf, channel)).map((rule) => rule.weekdays);
  if (openings.length === 0) return false;
  const latestOpening = openings
    .map((hours) => hours?.[0] ?? '24:00')
    .sort()
    .at(-1);
  const firstClosing = openings
    .map((hours) => hours?.[1] ?? '00:00')
    .sort()
    .at(0);
  return latestOpening !== undefined && firstClosing !== undefined && latestOpening < firstClosing;
}
