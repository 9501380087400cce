import { createHash } from 'node:crypto';
import * as z from 'zod';
import { refusedBecause } from '#shared/domain/score/refused-attributes.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { CreditAttribute } from './credit-facts.ts';
import november from './models/concessao-2026-11.json' with { type: 'json' };

/** How somebody is reached and what they answer is no matter of credit: excessive (Lei 12.414/2011 art. 3 §3, I). */
const COLLECTION_WORDS = /reach|engagement|opened|clicked|visited|contact|channel|answered|call/i;

const Attribute = z
  .string()
  .max(60)
  .superRefine((name, context) => {
    const because =
      refusedBecause(name) ??
      (COLLECTION_WORDS.test(name)
        ? 'dado de cobrança, sem vínculo com o risco de crédito (Lei 12.414/2011, art. 3º, §3º, I)'
        : null);
    if (because === null) return;
    const message = `O atributo "${name}" não pode entrar em uma nota de crédito: ${because}.`;
    context.addIssue({ code: 'custom', message });
  })
  .pipe(CreditAttribute);

const points = { points: z.number(), text: z.string().min(3).max(200) };

/**
 * A dated points card: for each fact, what its bins add to the log-odds of paying as agreed, and the sentence that tells the
 * applicant why. A bin holds what is below `below` and not below the bin before; the last one is open.
 */
export const CreditCard = z.strictObject({
  modelId: z.string().regex(/^concessao-[a-z0-9-]{4,40}$/),
  madeOn: LocalDate,
  base: z.strictObject(points),
  characteristics: z.array(
    z.strictObject({
      fact: Attribute,
      /** The public set that the points were learnt from; null where people chose them. */
      learntFrom: z.enum(['taiwan_legal', 'modeldata_credit']).nullable(),
      unknown: z.strictObject(points),
      bins: z
        .array(z.strictObject({ below: z.number().nullable(), ...points }))
        .min(2)
        .max(12),
    }),
  ),
});
export type CreditCard = z.infer<typeof CreditCard>;
export type CreditCharacteristic = CreditCard['characteristics'][number];

/** A card with the SHA-256 of its JSON, by which the exact one is found again. */
export type CreditArtefact = { readonly card: CreditCard; readonly sha256: string };

export function artefactOf(document: unknown): CreditArtefact {
  const card = CreditCard.parse(document);
  return { card, sha256: createHash('sha256').update(JSON.stringify(card)).digest('hex') };
}

/** All that ever scored, the newest first. None is ever taken out or changed: assessments are replayed by them. */
const ARTEFACTS: readonly CreditArtefact[] = [artefactOf(november)];

export const currentArtefact = (): CreditArtefact => newest;
const [newest = artefactOf(november)] = ARTEFACTS;

export const artefactBy = (sha256: string): CreditArtefact | null =>
  ARTEFACTS.find((one) => one.sha256 === sha256) ?? null;
