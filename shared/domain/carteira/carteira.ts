import * as z from 'zod';
import { Holdout } from '#shared/domain/experiment/holdout.ts';
import { CarteiraId, ReguaId } from '#shared/domain/values/ids.ts';
import { CarteiraRule } from './facts.ts';
import { StepExceptions } from './step-exception.ts';

const CARTEIRAS_MAX = 50;

const description = {
  carteiraId: CarteiraId,
  name: z.string().min(2).max(60),
  reguaId: ReguaId,
  /** Absent: everybody is contacted. */
  holdout: Holdout.optional(),
  /** Who of the team answers for it, as the team names them. */
  owner: z.string().trim().min(2).max(80).optional(),
  /** What is done otherwise here than the régua of the cases says; absent: nothing. */
  exceptions: StepExceptions.optional(),
};

/** A part of a credor's book that is worked in its own way. */
const Carteira = z.object({ ...description, rule: CarteiraRule });

/** Where a case is, and which régua new cases of it enter. */
export const Membership = z.object(description);
export type Membership = z.infer<typeof Membership>;

/** A credor's carteiras in order of priority. A case is in the first whose rule holds, else in `otherwise`. */
export const Carteiras = z
  .object({ carteiras: z.array(Carteira).max(CARTEIRAS_MAX), otherwise: Membership })
  .superRefine(({ carteiras, otherwise }, context) => {
    const seen = new Set([otherwise.carteiraId]);
    for (const [index, { carteiraId }] of carteiras.entries()) {
      if (seen.has(carteiraId)) {
        context.addIssue({
          code: 'custom',
          path: ['carteiras', index, 'carteiraId'],
          message: `carteira "${carteiraId}" repetida; cada uma precisa do seu próprio código`,
        });
      }
      seen.add(carteiraId);
    }
  });
export type Carteiras = z.infer<typeof Carteiras>;
