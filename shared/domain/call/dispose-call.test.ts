import { expect, test } from 'vitest';
import { callIdOf, taskIdOf } from '#shared/domain/values/derive-ids.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { aMobile, aRecord, AURORA, instant, MARIA } from '#shared/testing/records.ts';
import type { CallLine } from './call-line.ts';
import { disposeCall } from './dispose-call.ts';
import { Disposition } from './disposition.ts';

const AT = instant('2026-03-20T15:00:00.000Z');
const mobile = aMobile();
const line: CallLine = {
  callId: callIdOf(MARIA, 1),
  credorId: AURORA,
  contactId: mobile.contactId,
  purpose: 'call',
  by: 'user:ana',
  at: AT,
  state: 'placed',
};
const record = aRecord({ contacts: [mobile] });
const plain = { callbackFrom: null, words: '', taskId: null, promise: null };

const EFFECTS: Readonly<Record<Disposition, readonly string[]>> = {
  'right-person': ['right-person-reached'],
  promised: ['right-person-reached'],
  refused: ['right-person-reached'],
  'asked-callback': ['right-person-reached', 'callback-asked'],
  'asked-no-calls': ['right-person-reached', 'opted-out'],
  'left-message': [],
  'no-answer': [],
  busy: [],
  voicemail: [],
  'hung-up': [],
  'wrong-number': ['contact-disowned'],
  'invalid-number': [],
  deceased: ['debtor-flagged'],
};

test.each(Disposition.options)('what "%s" makes true, and nothing else', (disposition) => {
  const callbackFrom = disposition === 'asked-callback' ? AT : null;
  const { facts } = disposeCall(record, line, { ...plain, disposition, callbackFrom }, 'cause');
  expect(facts.map(({ type }) => type)).toEqual(['call-disposed', ...EFFECTS[disposition]]);
});

test('who said that somebody died is kept apart from the history', () => {
  const said = { ...plain, disposition: 'deceased' as const, words: 'Contou a irmã' };
  const { facts, vault } = disposeCall(record, line, said, 'cause');
  expect([...vault.notes.values()]).toEqual(['Contou a irmã']);
  expect(JSON.stringify(facts)).not.toContain('irmã');
});

test('a call ends the task that asked for it, and no other', () => {
  const task = {
    taskId: taskIdOf(MARIA, 'x'),
    credorId: AURORA,
    stepId: StepId.parse('ligar'),
    title: 'Ligar',
    script: '',
    dueOn: localDate('2026-03-21'),
    openedAt: AT,
    status: 'open' as const,
  };
  const other = { ...task, taskId: taskIdOf(MARIA, 'y') };
  const worked = aRecord({ contacts: [mobile], tasks: [task, other] });
  const said = { ...plain, disposition: 'no-answer' as const, taskId: task.taskId };
  const { facts } = disposeCall(worked, line, said, 'cause');
  expect(facts.slice(1)).toEqual([
    { type: 'task-claimed', taskId: task.taskId, credorId: AURORA },
    { type: 'task-closed', taskId: task.taskId, credorId: AURORA, outcome: 'no-answer' },
  ]);
});
