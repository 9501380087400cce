import { createHash } from 'node:crypto';
import { composeDossier, type DossierSources } from '#shared/domain/dossier/compose-dossier.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import { sealDossier } from '#shared/domain/dossier/seal-dossier.ts';
import { volumeOf } from '#shared/domain/dossier/volumes.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { EMPTY_RECORD } from '#shared/domain/debtor/record.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { append } from '#shared/domain/history/append.ts';
import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { messageIdOf, noteIdOf } from '#shared/domain/values/derive-ids.ts';
import { CarteiraId, StepId, TemplateId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { AGREEMENT_PIN, agreeing } from './agreements.ts';
import { aCredor } from './credores.ts';
import { AURORA, HORIZONTE, instant, MARIA, MARIA_PROFILE } from './records.ts';
import { MARIA_EMAIL, registersMaria } from './registration.ts';

const LETTER = {
  channel: 'email' as const,
  subject: 'Sua parcela venceu',
  text: 'Olá, Maria. A parcela 1/3 venceu em 10/03/2026.\n\nVeja e pague: https://regua.example/p/abcdefghijklmnopqrstuv',
  html: '<p>Olá, Maria.</p>',
};
const messageId = messageIdOf(MARIA, 'dossier');
const message = { messageId, credorId: AURORA, channel: 'email' as const };
const step = { stepId: StepId.parse('d-mais-3'), anchor: localDate('2026-03-10') };
const purpose = { kind: 'regua-step' as const, ...step };
export const DISPUTE_NOTE = noteIdOf(MARIA, 'dossier');
const until = instant('2026-03-16T11:00:00.000Z');

/** Maria's days with Aurora, with something of Horizonte between: held, written to, delivered, disputed, agreed. */
const DAYS: readonly (readonly [at: string, facts: readonly Fact[]])[] = [
  ['2026-03-01T12:00:00.000Z', registersMaria().facts],
  [
    '2026-03-15T01:30:00.000Z',
    [
      {
        type: 'step-held',
        credorId: AURORA,
        ...step,
        reasons: ['outside-hours', 'weekly-cap'],
        until,
      },
    ],
  ],
  [
    '2026-03-16T11:00:00.000Z',
    [
      {
        type: 'message-requested',
        ...message,
        contactId: MARIA_EMAIL,
        templateId: TemplateId.parse('lembrete-email'),
        purpose,
      },
    ],
  ],
  [
    '2026-03-16T11:00:02.000Z',
    [{ type: 'message-claimed', ...message, contactId: MARIA_EMAIL, purpose }],
  ],
  [
    '2026-03-16T11:00:03.000Z',
    [
      {
        type: 'message-sent',
        ...message,
        providerMessageId: '0102018f-ses',
        textHash: createHash('sha256').update(canonical(LETTER)).digest('hex'),
        templateVersion: 2,
        parts: 1,
        costMicros: 880,
      },
    ],
  ],
  [
    '2026-03-16T11:02:00.000Z',
    [
      {
        type: 'message-outcome',
        ...message,
        contactId: MARIA_EMAIL,
        outcome: 'delivered',
        detail: '',
      },
    ],
  ],
  [
    '2026-03-17T12:00:00.000Z',
    [
      {
        type: 'case-opened',
        credorId: HORIZONTE,
        carteiraId: CarteiraId.parse('inicial'),
        regua: AGREEMENT_PIN,
      },
    ],
  ],
  [
    '2026-03-18T13:00:00.000Z',
    [
      {
        type: 'case-disputed',
        credorId: AURORA,
        motive: 'nao-comprei',
        debtId: null,
        noteId: DISPUTE_NOTE,
      },
    ],
  ],
  ['2026-03-19T13:00:00.000Z', [{ type: 'dispute-closed', credorId: AURORA, outcome: 'rejected' }]],
];
const AGREED_AT = instant('2026-03-20T15:00:00.000Z');
export const DOSSIER_AT = instant('2026-03-21T15:00:00.000Z');

type Life = { readonly record: RegisteredRecord; readonly entries: readonly HistoryEntry[] };

function grown(life: Life | null, facts: readonly Fact[], at: Instant): Life {
  const context = { debtorId: MARIA, actor: 'system', cause: 'test', at };
  const { record, entries } = append(life?.record ?? EMPTY_RECORD, facts, context);
  return { record, entries: [...(life?.entries ?? []), ...entries] };
}

/** Maria's life as above, and as many more days without a message as make the history so long. */
export function lifeWithAurora(length = 0): Life {
  let life: Life | null = null;
  for (const [at, facts] of DAYS) life = grown(life, facts, instant(at));
  if (life === null) throw new Error('a life has days');
  life = grown(life, agreeing(life.record, 3, AGREED_AT), AGREED_AT);
  while (life.entries.length < length)
    life = grown(
      life,
      [{ type: 'portal-visited', credorId: AURORA, contactId: MARIA_EMAIL }],
      AGREED_AT,
    );
  return life;
}

/** What a dossier of that life is composed from, as Aurora sees it. */
export function dossierSources({ record, entries }: Life): DossierSources {
  const { subject, text, html } = LETTER;
  const ofAurora = <T extends { readonly credorId: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ credorId }) => credorId === AURORA);
  return {
    credor: aCredor(),
    record: { ...record, cases: ofAurora(record.cases), debts: ofAurora(record.debts) },
    profile: MARIA_PROFILE,
    entries,
    shows: ({ fact }) => !('credorId' in fact) || fact.credorId === AURORA,
    texts: new Map([[messageId, { to: 'maria@example.com', subject, text, html }]]),
    notes: new Map([[DISPUTE_NOTE, 'Não fui eu que comprei.']]),
    terms: new Map(),
    policies: [
      {
        version: 3,
        publishedAt: instant('2026-01-01T12:00:00.000Z'),
        document: DEFAULT_CONTACT_POLICY,
      },
    ],
    rules: RULES_WITHOUT_SERIES,
  };
}

/** The volumes of a dossier on that life. */
export function volumesOf(life: Life, changes: Partial<DossierSources> = {}): readonly Dossier[] {
  const sources = { ...dossierSources(life), ...changes };
  const made = { at: DOSSIER_AT, by: 'ana@aurora.example' };
  const volumes: Dossier[] = [];
  for (let number = 1; ; number++) {
    const volume = volumeOf(life.entries.length, number);
    if (volume === null) return volumes;
    volumes.push(sealDossier(composeDossier(sources, volume, made)));
  }
}

/** The dossier of that life, which fits one volume. */
export function aDossier(): Dossier {
  const [dossier] = volumesOf(lifeWithAurora());
  if (!dossier) throw new Error('a life has a volume');
  return dossier;
}
