import { createHash } from 'node:crypto';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { Dossier, DossierContent } from './dossier.ts';

/** SHA-256 over the canonical JSON (RFC 8785), 64 hex digits. */
export const contentHashOf = (content: DossierContent): string =>
  createHash('sha256').update(canonical(content)).digest('hex');

export const sealDossier = (content: DossierContent): Dossier => ({
  ...content,
  contentHash: contentHashOf(content),
});
