import * as z from 'zod';
import { Dossier } from '#shared/domain/dossier/dossier.ts';
import { CredorId } from '#shared/domain/values/ids.ts';

/** Whose dossier, and which volume of it where the history is long. */
export const DossierRequest = z.strictObject({
  credorId: CredorId,
  volume: z.int().min(1).max(99).default(1),
});
export type DossierRequest = z.input<typeof DossierRequest>;

/** The same twice: as data that can be checked, and as a paper in base64. `name` is for files, without an ending. */
export const IssuedDossier = z.object({ name: z.string(), dossier: Dossier, pdf: z.string() });
export type IssuedDossier = z.infer<typeof IssuedDossier>;
