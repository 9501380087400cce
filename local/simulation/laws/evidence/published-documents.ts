import { MARK } from '#local/simulation/behaviours/text-desk.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { OwnText } from '#shared/domain/message/own-text.ts';
import { Template } from '#shared/domain/message/template.ts';
import { Regua } from '#shared/domain/regua/regua.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { listConfigIds, readConfig, readPublications } from '#shared/table/config-documents.ts';
import type { Table } from '#shared/table/table.ts';

const KINDS = ['regua', 'template', 'own-text', 'carteiras'] as const;
const VERSIONS_MAX = 50;
/** A function remembers a document for a minute, its clock is off by seconds, and what it does is tried again for some. */
export const REMEMBERED_MS = 5 * 60_000;

/** One version of what decides how debtors are spoken to. */
export type PublishedDocument = {
  readonly kind: (typeof KINDS)[number];
  readonly id: string;
  readonly version: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: string;
  readonly approvedBy: string | null;
  /** Of a text, what tells it from its other versions; null where it has none. */
  readonly mark: string | null;
  /** Of carteiras, what a debtor feels of them; null of anything else. */
  readonly substance: string | null;
  /** Of a régua, its steps in their order; null of anything else. */
  readonly steps: readonly StepDay[] | null;
};

/** How many days after the oldest due date a step comes; a wait, when it is over. */
export type StepDay = { readonly stepId: string; readonly days: number; readonly waits: boolean };

/** Every version that was ever in force, oldest first of each document. */
export async function publishedDocuments(table: Table): Promise<readonly PublishedDocument[]> {
  const all: PublishedDocument[] = [];
  for (const kind of KINDS)
    for (const id of await listConfigIds(table, kind)) {
      const versions = await readPublications(table, kind, id, {
        before: null,
        limit: VERSIONS_MAX,
      });
      for (const { version, publishedAt, publishedBy, approvedBy } of versions.toReversed())
        all.push({
          kind,
          id,
          version,
          at: epochMsOf(publishedAt),
          by: publishedBy,
          approvedBy: approvedBy ?? null,
          ...(await said(table, kind, id, version)),
        });
    }
  return all;
}

async function said(
  table: Table,
  kind: PublishedDocument['kind'],
  id: string,
  version: number,
): Promise<Pick<PublishedDocument, 'mark' | 'substance' | 'steps'>> {
  switch (kind) {
    case 'template': {
      const found = await readConfig(table, Template, kind, id, version);
      return { ...NOTHING, mark: markIn(found?.document.text) };
    }
    case 'own-text': {
      const found = await readConfig(table, OwnText, kind, id, version);
      return { ...NOTHING, mark: markIn(found?.document.text?.text) };
    }
    case 'carteiras': {
      const found = await readConfig(table, Carteiras, kind, id, version);
      const { carteiras = [], otherwise } = found?.document ?? {};
      const felt = [...carteiras, otherwise].map((one) => ({ ...one, holdout: null }));
      return { ...NOTHING, substance: canonical(felt) };
    }
    case 'regua': {
      const found = await readConfig(table, Regua, kind, id, version);
      return { ...NOTHING, steps: found?.document.steps.map(dayOf) ?? [] };
    }
  }
}

const NOTHING = { mark: null, substance: null, steps: null };

const dayOf = (step: Regua['steps'][number]): StepDay => ({
  stepId: step.stepId,
  days: step.kind === 'wait' ? step.offsetDays + step.days : step.offsetDays,
  waits: step.kind === 'wait',
});

export const markIn = (text: string | undefined): string | null =>
  MARK.exec(text ?? '')?.[1] ?? null;
