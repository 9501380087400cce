import { DAY_MS } from '#local/simulation/day.ts';
import type { NoAlarmReason } from '#shared/domain/debtor/alarm.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { PaymentPromise } from '#shared/domain/promise/promise.ts';
import {
  DebtId,
  MessageId,
  PromiseId,
  ReplyId,
  StepId,
  TemplateId,
} from '#shared/domain/values/ids.ts';
import { addDays, localDate, yearOf } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt, localDateOf } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const FATE = 'what the history says became of a message is what its channel told';
const HELD = 'whatever was held is followed up';
const HOURS = 'whatever waits for its hours leaves in them';
const DUE = 'every step whose day comes is taken, held or passed over';
const REASON = 'whoever has no alarm to come has the reason that is given, by the facts';

/** What should have followed from something, and did not. */
export const FOLLOW_UP_BREACHES: readonly BreachExample[] = [
  [
    FATE,
    'nobody told what the history says',
    (the) => ({ outbox: the.evidence.outbox.map((one) => ({ ...one, fates: [] })) }),
    /nobody told \[[a-z]/,
  ],
  [
    FATE,
    'nobody wrote down what was told',
    (the) => the.withEntries(({ fact }) => fact.type !== 'message-outcome'),
    /nobody wrote down \[[a-z]/,
  ],
  [
    HELD,
    'nothing comes of a step that was held',
    (the) => ({ ...the.afterwards(heldStep(the)), now: the.evidence.now + 9 * DAY_MS }),
    /d-mais-1 of .* was held until/,
  ],
  [
    HELD,
    'nothing comes of thanks that were held',
    (the) => ({ ...the.afterwards(...heldThanks(the)), now: the.evidence.now + 9 * DAY_MS }),
    /payment-receipt of .* was held until/,
  ],
  [
    HELD,
    'an earlier message is opened, and nothing comes of a step that was held',
    (the) => ({
      ...the.afterwards(heldStep(the), opened(the)),
      now: the.evidence.now + 9 * DAY_MS,
    }),
    /d-mais-1 of .* was held until/,
  ],
  [
    HOURS,
    'a step waits for its hours every night',
    (the) => the.afterwards(...[0, 1, 2, 3, 4].map((nights) => heldStep(the, nights))),
    /5 times in a row/,
  ],
  [
    DUE,
    'no step is ever decided',
    (the) => ({
      lives: the.evidence.lives.map((life) => ({
        ...life,
        entries: life.entries.filter(({ fact }) => !('stepId' in fact || 'purpose' in fact)),
      })),
    }),
    /was not decided by/,
  ],
  [REASON, 'something is owed', silence('nothing-owed'), /something is/],
  [REASON, 'nobody disputes', silence('disputed'), /a dispute that there is not/],
  [REASON, 'nothing prescribed', silence('prescribed'), /and it did not/],
  [REASON, 'somebody can be reached', silence('unreachable'), /and they can/],
  [
    REASON,
    'the only phone had no WhatsApp, and its owner writes from there since',
    (the) => the.silenced('unreachable', onWhatsAppAgain(the)),
    /and they can/,
  ],
  [
    REASON,
    'steps are to come',
    (the) => {
      const dueDate = localDate(instantAt(the.evidence.now).slice(0, 10));
      return the.silenced('ladder-finished', [the.debtCorrected({ dueDate })]);
    },
    /steps of it are to come/,
  ],
  [
    REASON,
    'steps of a newer debt are to come since the oldest prescribed',
    (the) => besidePrescribed(the, 2),
    /steps of it are to come/,
  ],
  [
    REASON,
    'a promise waits for its day',
    (the) => the.silenced('ladder-finished', [], { promises: [standing(the)] }),
    /waits for its last day/,
  ],
];

const message = (the: Tampering, id: string) => ({
  messageId: MessageId.parse(id.repeat(20)),
  credorId: the.ids().credorId,
  channel: 'email' as const,
});

function opened(the: Tampering): Fact {
  const { messageId, credorId, channel, contactId } = the.contact.claim;
  return {
    type: 'message-outcome',
    messageId,
    credorId,
    channel,
    contactId,
    outcome: 'opened',
    detail: 'Open',
  };
}

function heldStep(the: Tampering, nights = 0): Fact {
  return {
    type: 'step-held',
    credorId: the.ids().credorId,
    stepId: StepId.parse('d-mais-1'),
    anchor: localDate('2026-03-10'),
    reasons: ['outside-hours'],
    until: instantAt(the.evidence.now + nights * DAY_MS),
  };
}

const heldThanks = (the: Tampering): readonly Fact[] => [
  {
    type: 'message-held',
    ...message(the, 'a'),
    templateId: TemplateId.parse('agradecimento-email'),
    purpose: { kind: 'payment-receipt' },
    reasons: ['outside-hours'],
    until: instantAt(the.evidence.now),
  },
];

function silence(because: NoAlarmReason): BreachExample[2] {
  return (the) => the.silenced(because, []);
}

/** As if all steps were taken of a debt of which so many days ago was the last day, beside one that falls due today. */
export function besidePrescribed(the: Tampering, days: number): Partial<Evidence> {
  const today = localDateOf(instantAt(the.evidence.now), the.contact.before.debtor.zone);
  const lastDay = addDays(today, -days);
  const { type: _, ...newer } = the.debtCorrected({ dueDate: today });
  const older = {
    ...newer,
    debtId: DebtId.parse('pppppppppppppppppppp'),
    externalId: 'antiga',
    dueDate: localDate(`${yearOf(lastDay) - 5}${lastDay.slice(4)}`),
  };
  return the.silenced('ladder-finished', [
    { type: 'debt-corrected', ...newer },
    { type: 'debt-imported', ...older },
  ]);
}

const standing = (the: Tampering): PaymentPromise => ({
  promiseId: PromiseId.parse('cccccccccccccccccccc'),
  credorId: the.ids().credorId,
  date: localDate('2026-12-30'),
  amount: centavos(100),
  toleranceDays: 1,
  via: 'portal',
  replaces: null,
  madeAt: the.contact.at,
  status: 'made',
});

/** All other channels are left; WhatsApp did not reach the phone, and then its owner promised something from there. */
function onWhatsAppAgain(the: Tampering): readonly Fact[] {
  const phone = the.contact.life.entries
    .map(({ fact }) => fact)
    .find((fact) => fact.type === 'contact-added' && fact.kind === 'mobile');
  if (phone?.type !== 'contact-added') throw new Error('whoever is written to has a phone');
  const { contactId } = phone;
  const { credorId } = the.ids();
  const about = { credorId, contactId, channel: 'whatsapp' } as const;
  const left = (['email', 'sms', 'voice'] as const).map(
    (channel): Fact => ({
      type: 'opted-out',
      channel,
      via: 'portal',
    }),
  );
  return [
    ...left,
    { type: 'opted-in', channel: 'whatsapp', via: 'portal' },
    {
      type: 'whatsapp-consented',
      contactId,
      source: 'portal',
      basis: 'consent',
      givenOn: the.day(),
    },
    { type: 'message-outcome', ...message(the, 'a'), ...about, outcome: 'bounced', detail: '' },
    {
      type: 'reply-received',
      replyId: ReplyId.parse('rrrrrrrrrrrrrrrrrrrr'),
      ...about,
      intent: 'promise',
      reasons: [{ rule: 'regra', words: '' }],
      noteId: null,
      waits: true,
    },
  ];
}
