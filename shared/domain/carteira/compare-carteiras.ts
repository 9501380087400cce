import { changeText } from '#shared/domain/history/describe-ladder.ts';
import { ruleText } from '#shared/domain/rule/rule-text.ts';
import type { Carteiras, Membership } from './carteira.ts';
import { CARTEIRA_FACTS } from './facts.ts';

type Place = Membership & { readonly rule?: Carteiras['carteiras'][number]['rule'] };

const placesOf = ({ carteiras, otherwise }: Carteiras): readonly Place[] => [
  ...carteiras,
  otherwise,
];

/** What somebody would notice who read the carteiras of a credor one version after the other, as sentences in pt-BR. */
export function compareCarteiras(before: Carteiras, after: Carteiras): readonly string[] {
  const older = new Map(placesOf(before).map((place) => [place.carteiraId, place]));
  const newer = new Set(placesOf(after).map(({ carteiraId }) => carteiraId));
  const gone = placesOf(before).filter(({ carteiraId }) => !newer.has(carteiraId));
  return [
    ...gone.map(({ name }) => `Sai a carteira "${name}".`),
    ...placesOf(after).flatMap((place) => {
      const known = older.get(place.carteiraId);
      return known ? placeDifferences(known, place) : [added(place)];
    }),
    ...orderDifferences(before, after),
  ];
}

const added = (place: Place): string =>
  `Entra a carteira "${place.name}": ${ruleOf(place)}, pela régua "${place.reguaId}"${place.reguaForAll ? ', também para quem vem de outra' : ''}${exceptionsOf(
    place,
  )
    .map((said) => `; ${said}`)
    .join('')}.`;

function placeDifferences(before: Place, after: Place): readonly string[] {
  const told = (tell: (place: Place) => string, what: string): readonly string[] => {
    const [then, now] = [tell(before), tell(after)];
    return then === now
      ? []
      : [`Na carteira "${after.name}", ${what} passa de ${then} para ${now}.`];
  };
  const [then, now] = [exceptionsOf(before), exceptionsOf(after)];
  return [
    ...told(({ name }) => `"${name}"`, 'o nome'),
    ...told(ruleOf, 'a regra'),
    ...told(({ reguaId }) => `"${reguaId}"`, 'a régua'),
    ...told(({ reguaForAll }) => (reguaForAll ? 'todos' : 'quem entra'), 'quem segue a régua dela'),
    ...told(({ team }) => team?.join(', ') ?? 'toda a equipe', 'quem a trabalha'),
    ...told(({ holdout }) => `${(holdout?.shareBps ?? 0) / 100}%`, 'o grupo de controle'),
    ...then
      .filter((said) => !now.includes(said))
      .map((said) => `Na carteira "${after.name}", sai a exceção: ${said}.`),
    ...now
      .filter((said) => !then.includes(said))
      .map((said) => `Na carteira "${after.name}", entra a exceção: ${said}.`),
  ];
}

/** Of those that stay, since what comes or goes is told anyway. */
function orderDifferences(before: Carteiras, after: Carteiras): readonly string[] {
  const stays = (one: Carteiras, other: Carteiras) =>
    one.carteiras
      .map(({ carteiraId }) => carteiraId)
      .filter((id) => other.carteiras.some(({ carteiraId }) => carteiraId === id));
  const now = stays(after, before);
  return stays(before, after).join() === now.join()
    ? []
    : [`A ordem em que valem passa a ser: ${now.join(', ')}.`];
}

const ruleOf = ({ rule }: Place): string =>
  rule === undefined ? 'quem nenhuma outra toma' : ruleText(rule, CARTEIRA_FACTS);

const exceptionsOf = ({ exceptions = [] }: Place): readonly string[] =>
  exceptions.map(({ change, why }) => `${changeText(change)}: ${why}`);

/**
 * Whether one version does otherwise with debtors than another: whom a carteira takes, by which régua, for whom in it, with which
 * exceptions. Names, teams and control groups, to whom nobody writes, are not that.
 */
export const treatsOtherwise = (before: Carteiras, after: Carteiras): boolean =>
  JSON.stringify(treatmentOf(before)) !== JSON.stringify(treatmentOf(after));

const treatmentOf = (carteiras: Carteiras) =>
  placesOf(carteiras).map(({ carteiraId, rule, reguaId, reguaForAll, exceptions = [] }) => {
    return { carteiraId, rule, reguaId, reguaForAll, exceptions };
  });
