import { HOLDOUT_ARM, StudyId } from '#shared/domain/experiment/study.ts';
import { CarteiraId, NoteId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import type { StopScope } from '#shared/domain/gate/contact-stop.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { GATE_MONEY_BREACHES } from './gate-money-breaches.ts';
import { SWITCHED_CHANNEL_BREACHES } from './gate-switched-breaches.ts';
import { emailed } from '#local/simulation/laws/examples/made-up-words.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const HOUR_MS = 3_600_000;

/** Each rule of the gate, broken. */
export const GATE_BREACHES: readonly BreachExample[] = [
  ...SWITCHED_CHANNEL_BREACHES,
  ...GATE_MONEY_BREACHES,
  [
    'gate: paid',
    'the debt was withdrawn',
    (the) => the.knowing(the.debtCorrected({ principal: centavos(0) })),
  ],
  ['gate: in-agreement', 'the debt was agreed on', (the) => the.knowing(the.agreed())],
  [
    'gate: prescribed',
    'the debt is old',
    (the) => the.knowing(the.debtCorrected({ dueDate: localDate('2015-01-02') })),
  ],
  [
    'gate: debt-changed',
    'the due date moved',
    (the) =>
      the.knowing(
        the.debtCorrected({
          dueDate: addDays(the.contact.before.debts[0]?.dueDate ?? localDate('2026-01-01'), 3),
        }),
      ),
  ],
  [
    'gate: disputed',
    'the case was contested',
    (the) =>
      the.knowing({
        type: 'case-disputed',
        credorId: the.ids().credorId,
        motive: 'outro',
        debtId: null,
        noteId: NoteId.parse('aaaaaaaaaaaaaaaaaaaa'),
      }),
  ],
  [
    'gate: stopped',
    'the team had stopped the ladder',
    (the) =>
      the.knowing({ type: 'ladder-stopped', credorId: the.ids().credorId, motive: 'court-order' }),
  ],
  [
    'gate: holdout',
    'the case was of the control group',
    (the) =>
      the.knowing({
        type: 'arm-assigned',
        credorId: the.ids().credorId,
        carteiraId: CarteiraId.parse('inicial'),
        studyId: StudyId.parse('tom-da-oferta'),
        armId: HOLDOUT_ARM,
        measure: { days: 30, capAmount: centavos(1_000_000) },
      }),
  ],
  [
    'gate: paused',
    'the team let the ladder rest',
    (the) =>
      the.knowing({
        type: 'ladder-paused',
        credorId: the.ids().credorId,
        from: the.contact.at,
        until: addMinutes(the.contact.at, 60),
        motive: 'asked',
      }),
  ],
  [
    'gate: opted-out',
    'the channel was left',
    (the) => the.knowing({ type: 'opted-out', channel: the.contact.claim.channel, via: 'portal' }),
  ],
  [
    'gate: contact-unusable',
    'somebody else has the address',
    (the) => the.knowing({ type: 'contact-disowned', ...the.ids() }),
  ],
  [
    'gate: contact-unusable',
    'mail to the address came back',
    (the) =>
      the.knowing({
        type: 'message-outcome',
        ...the.ids(),
        messageId: the.contact.claim.messageId,
        channel: the.contact.claim.channel,
        outcome: 'bounced',
        detail: '',
      }),
    /message-outcome/,
  ],
  [
    'gate: contact-unconfirmed',
    'the text tells a stranger',
    (the) => ({
      outbox: the.evidence.outbox.map((one) =>
        one === the.message() ? { ...one, text: `${one.text} R$ 10,00` } : one,
      ),
    }),
  ],
  [
    'gate: contact-unconfirmed',
    'the subject tells a stranger',
    (the) => emailed(the, () => ({ subject: 'Seu boleto está em atraso' })),
    /in the subject/,
  ],
  [
    'gate: contact-unconfirmed',
    'the HTML tells a stranger',
    (the) =>
      emailed(the, ({ html = '' }) => ({ html: html.replace('</h1>', ', seu acordo</h1>') })),
    /in the html/,
  ],
  [
    'gate: answer-late',
    'it answers what was written the day before',
    (the) =>
      the.withLife((life) => {
        const at = the.indexOfClaim(life);
        const askedAt = addMinutes(the.contact.at, -24 * 60);
        const purpose = { kind: 'opt-out-confirmation' as const, askedAt };
        const entries = life.entries.map((entry, index) =>
          index === at && entry.fact.type === 'message-claimed'
            ? { ...entry, fact: { ...entry.fact, purpose } }
            : entry,
        );
        return { ...life, entries };
      }),
  ],
  ['gate: daily-cap', 'another one leaves that day', (the) => the.againAfter(5)],
  ['gate: weekly-cap', 'one leaves each day', (the) => the.againAfter(24 * 60, 3)],
  ['gate: minimum-interval', 'another one leaves an hour later', (the) => the.againAfter(60)],
  ['gate: monthly-cap', 'one leaves every 69 hours', (the) => the.againAfter(69 * 60, 10)],
  ['gate: deceased', 'the debtor had died', (the) => the.knowing(marked('deceased'))],
  ['gate: minor', 'the debtor was a child', (the) => the.knowing(marked('minor'))],
  [
    'gate: hardship',
    'the debtor could not bear their debts',
    (the) => the.knowing(marked('hardship')),
  ],
  [
    'gate: recent-conversation',
    'the team had rung them up',
    (the) =>
      the.knowing({
        type: 'right-person-reached',
        credorId: the.ids().credorId,
        via: 'phone',
        spokeAt: the.contact.at,
      }),
  ],
  ['gate: switched-off', 'all was stopped', (the) => pulledFor(the, { kind: 'all' })],
  [
    'gate: switched-off',
    'the credor was stopped',
    (the) => pulledFor(the, { kind: 'credor', credorId: the.ids().credorId }),
    /credor/,
  ],
  [
    'gate: holiday',
    'their city had a holiday',
    (the) => ({ closed: new Map([[the.contact.life.person.cpf, new Set<string>([the.day()])]]) }),
    /where they live/,
  ],
  [
    'gate: outside-hours',
    'nobody knows where they live, and in Acre it is early',
    (the) => ({ ...nowhere(the), ...the.movedTo('2026-08-04T12:30:00Z') }),
    /AC, /,
  ],
  ['gate: outside-hours', 'it leaves at night', (the) => the.movedTo('2026-08-04T06:00:00Z')],
  ['gate: holiday', 'it leaves on a holiday', (the) => the.movedTo('2026-09-07T15:00:00Z')],
];

const marked = (flag: DebtorFlag): Fact => ({ type: 'debtor-flagged', flag, noteId: null });

/** As if no file had told where the debtor lives. */
const nowhere = (the: Tampering): Partial<Evidence> =>
  the.withLife((life) => ({
    ...life,
    person: { ...life.person, uf: '' },
    entries: life.entries.map((entry) =>
      entry.fact.type === 'debtor-registered' || entry.fact.type === 'place-noted'
        ? { ...entry, fact: { ...entry.fact, places: [] } }
        : entry,
    ),
  }));

/** As if a switch had been pulled an hour before the message was claimed, and lifted an hour after. */
function pulledFor({ contact }: Tampering, scope: StopScope): Partial<Evidence> {
  const at = epochMsOf(contact.at);
  return { pulled: [{ scope, from: at - HOUR_MS, until: at + HOUR_MS }] };
}
