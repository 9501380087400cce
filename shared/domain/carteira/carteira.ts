import * as z from 'zod';
import { Holdout } from '#shared/domain/experiment/holdout.ts';
import { CarteiraId, ReguaId } from '#shared/domain/values/ids.ts';
import { CarteiraRule } from './facts.ts';
import { StepExceptions } from './step-exception.ts';

const CARTEIRAS_MAX = 50;
const TEAM_MAX = 100;

const TeamMember = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('escreva o e-mail com que a pessoa entra').max(254));

const description = {
  carteiraId: CarteiraId,
  name: z.string().min(2).max(60),
  reguaId: ReguaId,
  /** Absent: everybody is contacted. */
  holdout: Holdout.optional(),
  /** There where its régua is for everybody in it; absent: for whoever opens their case in it. */
  reguaForAll: z.literal(true).optional(),
  /** Who works it, by the e-mails that they sign in with; absent: every operator of the credor. */
  team: z.array(TeamMember).min(1).max(TEAM_MAX).optional(),
  /** What is done otherwise here than the régua of the cases says; absent: nothing. */
  exceptions: StepExceptions.optional(),
};

/** A part of a credor's book that is worked in its own way. */
const Carteira = z.object({ ...description, rule: CarteiraRule });

/** Where a case is, by which régua it is worked, and by whom. */
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
