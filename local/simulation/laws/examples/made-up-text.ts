import type { PublishedDocument } from '#local/simulation/laws/evidence/published-documents.ts';

/** A second version of a text, by one person and approved by another. */
export const VERSION: PublishedDocument = {
  kind: 'template',
  id: 'atraso-email',
  version: 2,
  at: 0,
  by: 'user:ana',
  approvedBy: 'user:bia',
  mark: 'T901',
  substance: null,
  steps: null,
};
