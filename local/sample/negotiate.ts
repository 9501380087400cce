import { type Page, type Visitor } from './visitor.ts';

/** Which of the offers somebody takes: to pay all at once, or in the fewest or the most parcels that there are. */
export type Plan = 'at-once' | 'fewest' | 'most';

/** What somebody does about an agreement that stands. */
export type Conduct = 'pays' | 'pays-when-late' | 'pays-off' | 'pays-nothing' | 'renegotiates';

export type Negotiation = { readonly plan: Plan; readonly conduct: Conduct };

/**
 * Agrees to an offer, or does about the agreement that stands what the debtor's conduct is. Whoever has nothing to negotiate
 * leaves again.
 *
 * @returns the page of a charge that was asked for, or null when none was
 * @throws PageOutOfOrder
 */
export async function negotiate(
  visitor: Visitor,
  link: string,
  { plan, conduct }: Negotiation,
): Promise<Page | null> {
  const agreement = await visitor.open(`/p/${link}/acordo`);
  const stands =
    agreement.html.includes(`/p/${link}/negociar`) && agreement.path.endsWith('/acordo');
  if (!stands || conduct === 'renegotiates') await agree(visitor, link, plan);
  if (!stands) return null;
  switch (conduct) {
    case 'pays':
      return visitor.submit(agreement, '/pix');
    case 'pays-when-late':
      return agreement.html.includes('Venceu em') ? visitor.submit(agreement, '/pix') : null;
    case 'pays-off':
      // The last payment has nothing after it that could be paid ahead.
      return visitor.submit(agreement, agreement.html.includes('Quitar') ? '/acordo' : '/pix');
    case 'pays-nothing':
    case 'renegotiates':
      return null;
  }
}

/** Looks through the offers of the day, reads one with its term, and accepts it. */
async function agree(visitor: Visitor, link: string, plan: Plan): Promise<void> {
  const offers = await visitor.open(`/p/${link}/negociar`);
  const parcels = choiceAmong(offers, plan);
  if (parcels === undefined) return;
  const proposal = await visitor.open(`/p/${link}/proposta?parcelas=${parcels}`);
  if (proposal.html.includes('name="aceite"'))
    await visitor.submit(proposal, '/proposta', { aceite: 'sim' });
}

/** The number of parcels, zero for one payment; undefined when nothing is offered. */
function choiceAmong({ html }: Page, plan: Plan): string | undefined {
  const parcels = [...html.matchAll(/<option value="(\d+)">/g)].map(([, number]) => number);
  const atOnce = html.includes('parcelas=0"') ? '0' : undefined;
  switch (plan) {
    case 'at-once':
      return atOnce ?? parcels[0];
    case 'fewest':
      return parcels[0] ?? atOnce;
    case 'most':
      return parcels.at(-1) ?? atOnce;
  }
}

/** Names one of the days that may be promised, so many after today or the last there is. */
export async function promise(visitor: Visitor, link: string, inDays: number): Promise<void> {
  const page = await visitor.open(`/p/${link}/prometer`);
  const days = [...page.html.matchAll(/<option value="(\d{4}-\d\d-\d\d)">/g)].map(([, day]) => day);
  const dia = days[inDays] ?? days.at(-1);
  if (dia !== undefined) await visitor.submit(page, '/prometer', { dia });
}
