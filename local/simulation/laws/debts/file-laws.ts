import { DAY_MS } from '#local/simulation/day.ts';
import { STRANGERS_ADDRESSES } from '#local/simulation/behaviours/later-news.ts';
import { epochMsOf, type Instant, instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { placesIn } from '#local/simulation/laws/second-reading/places.ts';

/** What holds of what files tell of people. */
export const FILE_LAWS: readonly Law[] = [
  {
    name: 'where the newest file of a credor says that somebody lives is known',
    breaches: (evidence) => evidence.lives.flatMap((life) => placesThatDiffer(life, evidence)),
  },
  {
    name: 'what a row tells of where somebody lives is known from the first file on',
    breaches: (evidence) => evidence.lives.flatMap((life) => placesUnread(life, evidence)),
  },
  {
    name: 'a row with the CPF of one person and the name of another is turned away, and leads to nobody',
    breaches: (evidence) => [...debtsOfStrangers(evidence), ...messagesToStrangers(evidence)],
  },
];

function placesThatDiffer(
  { debtorId, person, record }: Life,
  { toldPlaces, turnedAway }: Evidence,
): readonly Breach[] {
  const { places = [] } = record.debtor;
  // Of a row that was turned away, as that of a debt which its credor took back, nothing is believed.
  const isHeard = record.debts.every(({ externalId }) => !turnedAway.has(externalId));
  return record.cases.flatMap(({ credorId }) => {
    if (!isHeard) return [];
    const uf = toldPlaces.get(`${credorId} ${person.cpf}`);
    const known = places.flatMap(({ by, source, uf: where }) =>
      by === 'uf' && source === `credor:${credorId}` ? [where] : [],
    );
    if (uf === undefined || known.join() === uf) return [];
    const what = `${credorId} said ${uf}, and what is known of it is "${known.join()}"`;
    return [{ debtorId, at: null, what }];
  });
}

/**
 * Held against people of whom no file tells another thing later. What an ERP sends of its own may come before the first file, and has no
 * address in it.
 */
function placesUnread({ debtorId, person, entries }: Life, { contracts }: Evidence) {
  const [first] = entries;
  const rows = [...contracts.values()].filter(({ cpf }) => cpf === person.cpf);
  const told = [...new Set(rows.map(({ where }) => placesIn(where).join()))];
  if (told.length !== 1 || first?.fact.type !== 'debtor-registered') return [];
  const known = entries.flatMap(({ fact, at }) =>
    (fact.type === 'debtor-registered' || fact.type === 'place-noted') &&
    isOfFirstFile(at, first.at)
      ? [fact.places ?? []]
      : [],
  );
  const isKnown = known.some(
    (places) =>
      namesOf(places) === told.join() &&
      person.uf.includes('.') === places.some(({ zone }) => zone !== undefined),
  );
  const what = `files tell "${told.join()}" of them, and "${known.map(namesOf).join(' / ')}" is known`;
  return isKnown ? [] : [{ debtorId, at: first.at, what }];
}

/** An import that fails again and again waits for its dead letter to be sent once more, a day later. */
const FILE_DAYS = 3;

const isOfFirstFile = (at: Instant, registeredAt: Instant): boolean =>
  epochMsOf(at) < epochMsOf(registeredAt) + FILE_DAYS * DAY_MS;

/** What tells of a place, and of which, however many credores told it. */
const namesOf = (places: readonly { readonly by: string; readonly uf: string }[]): string =>
  [...new Set(places.map(({ by, uf }) => `${by} ${uf}`))].join();

function debtsOfStrangers({ lives, strangers, turnedAway }: Evidence): readonly Breach[] {
  return strangers.flatMap(({ contract }) => {
    const owner = lives.find(({ record }) =>
      record.debts.some(({ externalId }) => externalId === contract),
    );
    const debtorId = owner?.debtorId ?? null;
    if (owner) return [{ debtorId, at: null, what: `${contract} became somebody else's debt` }];
    if (turnedAway.has(contract)) return [];
    return [{ debtorId, at: null, what: `nobody was told that ${contract} was turned away` }];
  });
}

const messagesToStrangers = ({ outbox }: Evidence): readonly Breach[] =>
  outbox
    .filter(({ to }) => [to].flat().some((address) => STRANGERS_ADDRESSES.includes(address)))
    .map(({ at, kind }) => ({
      debtorId: null,
      at: instantAt(at),
      what: `${kind} reached a stranger`,
    }));
