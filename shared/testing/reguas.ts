import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import { Regua } from '#shared/domain/regua/regua.ts';

/** What the cases of test records follow: the default régua as version 1, and the default policy. */
export const DEFAULT_RULES: PlanRules = {
  policy: DEFAULT_CONTACT_POLICY,
  reguas: new Map([['padrao@1', DEFAULT_REGUA]]),
};

/** Fields of a step as a document writes them, of whatever kind. */
export type StepChanges = Readonly<Record<string, unknown>> & {
  readonly catchUp?: 'skip' | 'send-late' | 'merge';
};

/** A régua of e-mails at 10:00, one step for each offset in days, named d-<offset>. */
export const aRegua = (offsets: readonly number[], changes: StepChanges = {}): Regua =>
  Regua.parse({
    reguaId: 'padrao',
    name: 'Régua de teste',
    spreadMinutes: 60,
    steps: offsets.map((offsetDays) => ({
      stepId: offsetDays < 0 ? `antes-${-offsetDays}` : `d-${offsetDays}`,
      offsetDays,
      localTime: '10:00',
      messages: [{ channel: 'email', templateId: 'atraso-email' }],
      catchUp: 'merge',
      onNonBusinessDay: 'same',
      ...changes,
    })),
  });

/** The same as the rules of a person whose cases follow it. */
export const rulesWith = (regua: Regua): PlanRules => ({
  policy: DEFAULT_CONTACT_POLICY,
  reguas: new Map([['padrao@1', regua]]),
});
