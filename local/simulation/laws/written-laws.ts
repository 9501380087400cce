import type { WrittenMessage } from '#local/aws/outbox.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Law } from './law.ts';
import { sentContacts } from './sent-contact.ts';

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
  const { kind, text = '' } = message;
  const threat = THREATENING.exec(text)?.[0];
  if (threat !== undefined) return `${kind} says "${threat}"`;
  if (!credor || !isNamed(message, credor)) return `${kind} does not say who writes`;
  return isStoppable(message) ? null : `${kind} does not say how to stop it`;
}

/**
 * Name, document and address stand in all that asks for a debt (Código de Defesa do Consumidor, art. 42-A); an SMS has no room for them
 * and leads to the page on which they stand.
 */
function isNamed({ kind, text = '' }: WrittenMessage, credor: Credor): boolean {
  if (kind === 'sms') return text.startsWith(`${credor.smsName}:`) && text.includes('/p/');
  const said = text.replaceAll(/[./-]/g, '');
  return (
    text.includes(credor.legalName) && said.includes(credor.taxId) && text.includes(credor.address)
  );
}

function isStoppable(message: WrittenMessage): boolean {
  const { text = '' } = message;
  if (message.kind !== 'email') return /\b(?:SAIR|STOP|SALIR)\b/.test(text);
  return text.includes('/u/') && 'List-Unsubscribe' in message.headers;
}
