import { expect, test } from 'vitest';
import { ContactId, MessageId, StepId, TemplateId } from '#shared/domain/values/ids.ts';
import { type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import {
  aConsent,
  AURORA,
  aCase,
  aMobile,
  anEmail,
  aRecord,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import type { FactOf } from './entry.ts';
import { preview } from './preview.ts';

const OLDER = localDate('2026-02-10');
const NEWER = localDate('2026-03-10');
const STEP = StepId.parse('d-mais-3');
const NOW = instant('2026-03-13T14:00:00.000Z');
const UNTIL = instant('2026-03-16T12:00:00.000Z');

const doneFor = (anchor: LocalDate) =>
  aRecord({ cases: [aCase({ progress: { anchor, done: [STEP] } })] });

const heldFor = (anchor: LocalDate) => ({
  type: 'message-held' as const,
  messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
  credorId: AURORA,
  channel: 'sms' as const,
  templateId: TemplateId.parse('atraso-sms'),
  purpose: { kind: 'regua-step' as const, stepId: STEP, anchor },
  reasons: ['outside-hours' as const],
  until: UNTIL,
});

test.each([
  ['for the due date in hand is open again', NEWER, []],
  ['for an older due date leaves the ladder of the new one alone', OLDER, [STEP]],
])('a step whose message was held %s', (_, anchor, done) => {
  const after = preview(doneFor(NEWER), [heldFor(anchor)], { debtorId: MARIA, at: NOW });
  const waiting = [{ stepId: STEP, anchor, until: UNTIL }];
  expect(after.cases[0]?.progress).toEqual({ anchor: NEWER, done, waiting });
});

test('a step waits as it was told last, until its message is asked for', () => {
  const rung = { credorId: AURORA, stepId: STEP, anchor: NEWER };
  const held = { type: 'step-held' as const, ...rung, reasons: ['daily-cap' as const] };
  const request = {
    ...heldFor(NEWER),
    type: 'message-requested' as const,
    contactId: ContactId.parse('nbswy3dpo5xxe3dejvss'),
  };
  const context = { debtorId: MARIA, at: NOW };
  const told = preview(
    aRecord(),
    [
      { ...held, until: NOW },
      { ...held, until: UNTIL },
    ],
    context,
  );
  const waiting = [{ stepId: STEP, anchor: NEWER, until: UNTIL }];
  expect(told.cases[0]?.progress).toEqual({ anchor: null, done: [], waiting });
  const { reasons: _, until: _until, ...asked } = request;
  const after = preview(told, [asked], context);
  expect(after.cases[0]?.progress).toEqual({ anchor: NEWER, done: [STEP] });
});

test('a step that waits goes on waiting when another one of its ladder is the first to be done', () => {
  const rung = { credorId: AURORA, stepId: STEP, anchor: NEWER, until: UNTIL };
  const held = { type: 'step-held' as const, ...rung, reasons: ['daily-cap' as const] };
  const other = { ...rung, stepId: StepId.parse('d-zero'), reasons: ['missed' as const] };
  const { until: _, ...passed } = { ...other, type: 'step-skipped' as const };
  const context = { debtorId: MARIA, at: NOW };
  const after = preview(aRecord(), [held, passed], context);
  expect(after.cases[0]?.progress).toMatchObject({
    anchor: NEWER,
    done: ['d-zero'],
    waiting: [{ stepId: STEP, until: UNTIL }],
  });
});

const outcomeOf = (outcome: FactOf<'message-outcome'>['outcome']): FactOf<'message-outcome'> => ({
  type: 'message-outcome',
  messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
  credorId: AURORA,
  channel: 'email',
  contactId: anEmail().contactId,
  outcome,
  detail: 'late news',
});

test.each(['wrong-person', 'bounced', 'complained'] as const)(
  'an address that is dead (%s) is not revived by late news of a message that left before',
  (health) => {
    const dead = anEmail({ health, confidence: 0 });
    for (const outcome of ['delivered', 'opened', 'clicked'] as const) {
      const record = aRecord({ contacts: [dead] });
      const after = preview(record, [outcomeOf(outcome)], { debtorId: MARIA, at: NOW });
      expect(after.contacts).toEqual([dead]);
    }
  },
);

test.each([
  ['delivered', { health: 'delivers' }, 60],
  ['opened', { health: 'delivers' }, 65],
  ['bounced', { health: 'bounced' }, 50],
  ['undelivered', { health: 'untried' }, 50],
] as const)(
  'a WhatsApp message that is %s speaks of WhatsApp alone: SMS to that phone go on',
  (outcome, whatsapp, confidence) => {
    const phone = aMobile({ whatsapp: aConsent() });
    const { contactId } = phone;
    const fact = { ...outcomeOf(outcome), channel: 'whatsapp' as const, contactId };
    const after = preview(aRecord({ contacts: [phone] }), [fact], { debtorId: MARIA, at: NOW });
    expect(after.contacts).toMatchObject([{ health: 'untried', confidence, whatsapp }]);
  },
);

test('a phone that WhatsApp did not reach stays so until the person asks for it again', () => {
  const phone = aMobile({ whatsapp: aConsent({ health: 'bounced' }) });
  const { contactId } = phone;
  const late = { ...outcomeOf('delivered'), channel: 'whatsapp' as const, contactId };
  const context = { debtorId: MARIA, at: NOW };
  const record = aRecord({ contacts: [phone] });
  expect(preview(record, [late], context).contacts).toEqual([phone]);
  const asked = { source: 'portal', basis: 'consent', givenOn: NEWER } as const;
  const again = preview(record, [{ type: 'whatsapp-consented', contactId, ...asked }], context);
  expect(again.contacts).toMatchObject([{ whatsapp: { ...asked, health: 'untried' } }]);
});

test.each([
  ['delivered', 60],
  ['busy', 50],
  ['no-answer', 45],
  ['undelivered', 35],
  ['completed', 50],
] as const)('a machine’s call that is %s makes the number so sure', (outcome, confidence) => {
  const phone = aMobile();
  const fact = { ...outcomeOf(outcome), channel: 'voice' as const, contactId: phone.contactId };
  const after = preview(aRecord({ contacts: [phone] }), [fact], { debtorId: MARIA, at: NOW });
  expect(after.contacts).toMatchObject([{ confidence }]);
});
