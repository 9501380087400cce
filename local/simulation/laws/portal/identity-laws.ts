import { DOCUMENT_KEY } from '#local/world.ts';
import { parseTaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import { standingJoins } from '#local/simulation/laws/evidence/joined-lives.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { contactsByToken } from './portal-laws.ts';
import { tokenOf } from '#local/simulation/laws/evidence/sent-contact.ts';
import { ABOUT_MS, tellingsBetween } from '#local/simulation/laws/evidence/tellings.ts';

/** What holds of whoever is let into the portal. */
export const IDENTITY_LAWS: readonly Law[] = [
  {
    name: 'nobody is let into the portal who does not type the document of its debtor',
    breaches: strangersLetIn,
  },
  {
    name: 'after five wrong documents in a row nobody is heard in the portal before the team unlocks it',
    breaches: ({ lives }) => lives.flatMap(heardTooOften),
  },
];

/** Whoever is registered twice may know one of two documents only. */
function strangersLetIn(evidence: Evidence): readonly Breach[] {
  const byToken = contactsByToken(evidence);
  return evidence.submissions.flatMap(({ action, leadsTo, body, at }) => {
    if (!/^\/p\/[^/]+$/.test(action) || !leadsTo.endsWith('/dividas')) return [];
    const life = byToken.get(tokenOf(action))?.life;
    const typed = parseTaxId(new URLSearchParams(body).get('documento') ?? '');
    const who = typed.ok ? debtorIdOf(typed.value, DOCUMENT_KEY) : null;
    const tellings = tellingsBetween(life?.entries ?? [], at - ABOUT_MS, at + ABOUT_MS);
    const isJoined = tellings.some(({ facts }) => who !== null && standingJoins(facts).has(who));
    if (who !== null && (who === life?.debtorId || isJoined)) return [];
    const what = `${body} was taken for the document of ${life?.debtorId ?? 'nobody'}`;
    return [{ debtorId: life?.debtorId ?? null, at: instantAt(at), what }];
  });
}

const WRONG_MAX = 5;

function heardTooOften({ debtorId, entries }: Life): readonly Breach[] {
  let wrong = 0;
  return entries.flatMap(({ fact, at }) => {
    const isLocked = wrong >= WRONG_MAX;
    switch (fact.type) {
      case 'identity-refused':
        wrong += 1;
        break;
      case 'identity-confirmed':
      case 'identity-unlocked':
        wrong = 0;
        break;
      default:
        return [];
    }
    if (!isLocked || fact.type === 'identity-unlocked') return [];
    return [{ debtorId, at, what: `${fact.type} after ${WRONG_MAX} wrong documents` }];
  });
}
