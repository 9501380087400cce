import * as z from 'zod';
import { CallScripts } from '#shared/domain/call/call-script.ts';
import { CarteiraId, CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { Published } from './configuration.ts';
import { ReguaDraftView } from './regua.ts';

export const PublishedCallScripts = Published(CallScripts);
export type PublishedCallScripts = z.infer<typeof PublishedCallScripts>;

/** What operators of a credor say. */
export const CallScriptsView = z.object({
  /** Null while the credor has none of its own and those of the house are read. */
  published: PublishedCallScripts.nullable(),
  /** Whether two people are wanted for each publication. */
  fourEyes: z.boolean(),
});

export const CallScriptsPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: CallScripts,
});

/** The next version of a credor's scripts while it is written: who, on what, what is wrong, and whose turn it is. */
export const CallScriptsDraftView = ReguaDraftView.omit({
  reguaId: true,
  problems: true,
  document: true,
}).extend({
  credorId: CredorId,
  document: CallScripts,
  /** By the field, as `carteiras.0.opening`. */
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
});
export type CallScriptsDraftView = z.infer<typeof CallScriptsDraftView>;

/** `expectedRevision` is the draft's that the author saw; 0 when there was none. */
export const CallScriptsDraftSaving = z.strictObject({
  expectedRevision: z.int().min(0),
  document: CallScripts,
});
/** Scripts, published or not, and the person whom they would be said to. */
export const CallScriptsTrial = z.strictObject({ document: CallScripts, debtorId: DebtorId });

/** What an operator would say to a person today. */
export const CallScriptPreview = z.object({
  /** The person's name. */
  label: z.string(),
  /** Whose script it is; null for the one for everybody. */
  carteiraId: CarteiraId.nullable(),
  opening: z.string(),
  body: z.string(),
});
export type CallScriptPreview = z.infer<typeof CallScriptPreview>;

export const CallScriptsPath = z.strictObject({ credorId: CredorId });
