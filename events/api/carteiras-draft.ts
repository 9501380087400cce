import * as z from 'zod';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { PublishedCarteiras } from './configuration.ts';
import { ReguaDraftView } from './regua.ts';

/** The carteiras in force, and whether what they do with debtors is published by two people. */
export const CarteirasView = PublishedCarteiras.extend({ fourEyes: z.boolean() });

/** The next version of a credor's carteiras while it is written: who, on what, what is wrong, and whose turn it is. */
export const CarteirasDraftView = ReguaDraftView.omit({
  reguaId: true,
  problems: true,
  document: true,
}).extend({
  credorId: CredorId,
  document: PublishedCarteiras.shape.document,
  /** By the field, as `carteiras.0.reguaId`. */
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
});
export type CarteirasDraftView = z.infer<typeof CarteirasDraftView>;

/** `expectedRevision` is the draft's that the author saw; 0 when there was none. */
export const CarteirasDraftSaving = z.strictObject({
  expectedRevision: z.int().min(0),
  document: Carteiras,
});
export const CarteirasPath = z.strictObject({ credorId: CredorId });
