import type { WrittenMessage } from '#local/aws/outbox.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Law } from '#local/simulation/laws/law.ts';
import { sentContacts, tokenIn } from '#local/simulation/laws/evidence/sent-contact.ts';
import { type Shown, shownWords } from './shown-words.ts';

/** What frightens or shames whoever reads it (Código de Defesa do Consumidor, art. 42 and 71). */
const THREATENING =
  /\b(?:caloteir|golpista|pol[ií]cia|pris[aã]o|pres[oa]\b|cadeia|crime|criminos|penhora|bloque(?:io|ar)|oficial de justi[cç]a|vergonha|vizinh|seu patr[aã]o|seu chefe|[uú]ltima chance)/i;

/** What must be true of everything that is written to a debtor. */
export const WRITTEN_LAWS: readonly Law[] = [
  {
    name: 'whatever is written to a debtor says who writes and how to stop it, and threatens nobody',
    breaches: (evidence) =>
      sentContacts(evidence).flatMap(({ life, at, claim, messages }) => {
        const credor = SAMPLE_CREDORES.find(({ credorId }) => credorId === claim.credorId);
        return messages.flatMap((message) => {
          if (message.kind === 'voice') return [];
          const what = wrongIn(message, credor);
          return what === null ? [] : [{ debtorId: life.debtorId, at, what }];
        });
      }),
  },
];

function wrongIn(message: WrittenMessage, credor: Credor | undefined): string | null {
  const { kind } = message;
  for (const shown of shownWords(message)) {
    const threat = THREATENING.exec(shown.words)?.[0];
    if (threat !== undefined) return `the ${shown.part} of ${kind} says "${threat}"`;
    if (shown.part === 'subject') continue;
    if (!credor || !isNamed(kind, shown, credor))
      return `the ${shown.part} of ${kind} does not say who writes`;
    if (!isStoppable(message, shown))
      return `the ${shown.part} of ${kind} does not say how to stop it`;
  }
  return null;
}

/**
 * Name, document and address stand in all that asks for a debt (Código de Defesa do Consumidor, art. 42-A); an SMS has no room for them
 * and leads to the page on which they stand.
 */
function isNamed(kind: WrittenMessage['kind'], { words }: Shown, credor: Credor): boolean {
  if (kind === 'sms') return words.startsWith(`${credor.smsName}:`) && words.includes('/p/');
  const said = words.replaceAll(/[./-]/g, '');
  return (
    words.includes(credor.legalName) &&
    said.includes(credor.taxId) &&
    words.includes(credor.address)
  );
}

/** Every part of an e-mail leads out of it by the link of this very message, and so does its header. */
function isStoppable(message: WrittenMessage, { words }: Shown): boolean {
  if (message.kind !== 'email') return /\b(?:SAIR|STOP|SALIR)\b/.test(words);
  const wayOut = `/u/${tokenIn(message)}`;
  return words.includes(wayOut) && (message.headers['List-Unsubscribe'] ?? '').includes(wayOut);
}
