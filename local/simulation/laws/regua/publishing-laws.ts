import type { PublishedDocument } from '#local/simulation/laws/evidence/published-documents.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { instantAt } from '#shared/domain/values/zone.ts';

/** What holds of réguas, texts and carteiras that are tried and published while debtors are in flight. */
export const PUBLISHING_LAWS: readonly Law[] = [
  {
    name: 'where two people are wanted, nobody alone changes what debtors feel',
    breaches: ({ published, twoPeople }) => (twoPeople ? publishedAlone(published) : []),
  },
  {
    name: 'a draft that is tried on the book comes to an end, and is about nobody twice',
    breaches: ({ trials, lives }) => {
      const cases = lives.flatMap(({ record }) => record.cases).length;
      return trials
        .filter(({ status, progress }) => status === 'running' || progress.casesTried > cases)
        .map(({ trialId, status, progress, from }) => ({
          debtorId: null,
          at: from,
          what: `trial ${trialId} is ${status}, with ${progress.casesTried} cases of ${cases}`,
        }));
    },
  },
];

const nextTo = (
  { kind, id, version }: PublishedDocument,
  published: readonly PublishedDocument[],
  step: 1 | -1,
): PublishedDocument | undefined =>
  published.find(
    (other) => other.kind === kind && other.id === id && other.version === version + step,
  );

/** The first version of most is the product's own. A change that no debtor feels, as of a control group, takes one person. */
function publishedAlone(published: readonly PublishedDocument[]): readonly Breach[] {
  return published
    .filter((one) => one.version > 1 || one.kind === 'own-text')
    .filter(
      (one) => one.substance === null || nextTo(one, published, -1)?.substance !== one.substance,
    )
    .filter(({ by, approvedBy }) => approvedBy === null || approvedBy === by)
    .map(({ kind, id, version, at, by }) => ({
      debtorId: null,
      at: instantAt(at),
      what: `version ${version} of ${kind} ${id} is the work of ${by} alone`,
    }));
}
