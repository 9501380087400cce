import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { parseEmail } from '#shared/domain/values/email.ts';
import { accepted, type Parsed } from '#shared/domain/values/parsed.ts';
import { parsePhone } from '#shared/domain/values/phone.ts';
import type { Uf } from '#shared/domain/values/uf.ts';
import { type Cells, problemOf } from './cells.ts';
import type { RowContact } from './debt-row.ts';
import { readConsent } from './read-consent.ts';
import type { RowProblem } from './rejects-file.ts';

/** More than this in one row is a list pasted into a cell. */
const CONTACTS_PER_ROW_MAX = 10;

/** How sure a creditor's file makes us, before anything was sent there (0 to 100). */
const CONFIDENCE = { email: 50, deskEmail: 35, mobile: 50, landline: 30 } as const;

export type RowContacts = {
  readonly contacts: readonly RowContact[];
  /** Contacts that could not be read. The debt comes in without them, and its sender is told. */
  readonly leftOut: readonly RowProblem[];
  /** The state of the first phone's area code: a fair guess of where a person lives, when nothing else tells. */
  readonly ufOfPhone: Uf | null;
};

type Found = { readonly contact: Omit<RowContact, 'whatsappSince'>; readonly uf: Uf | null };

/**
 * The e-mails and phones of a row. A cell may hold several: `a@x.com.br; b@y.com.br`, `1133334444 / 11987654321`. What the row says of
 * WhatsApp holds for its mobiles.
 *
 * @param today the day of a consent that has no date
 */
export function readContacts(cells: Cells, today: LocalDate): RowContacts {
  const found = new Map<string, Found>();
  const leftOut: RowProblem[] = [];
  function read(
    field: 'email' | 'phone',
    separator: RegExp,
    parse: (text: string) => Parsed<Found>,
  ): void {
    for (const [index, cell] of cells(field).entries()) {
      for (const text of cell.text.split(separator)) {
        if (text.trim() === '') continue;
        const parsed = parse(field === 'phone' ? withDdd(text, cells('ddd'), index) : text);
        const isTooMany = found.size >= CONTACTS_PER_ROW_MAX;
        if (parsed.ok && !isTooMany) found.set(parsed.value.contact.value, parsed.value);
        else {
          const reason = parsed.ok
            ? `mais de ${CONTACTS_PER_ROW_MAX} contatos na linha`
            : parsed.reason;
          leftOut.push(problemOf({ ...cell, text }, `${reason} (a dívida entra sem este contato)`));
        }
      }
    }
  }
  read('email', /[;,|\s]+/, emailContact);
  read('phone', /[;,|/]/, phoneContact);
  const all = [...found.values()];
  const consent = readConsent(cells, today);
  return {
    contacts: all.map(({ contact }) => ({
      ...contact,
      whatsappSince: contact.kind === 'mobile' ? consent.since : null,
    })),
    leftOut: [...leftOut, ...consent.leftOut],
    ufOfPhone: all.find(({ uf }) => uf !== null)?.uf ?? null,
  };
}

/**
 * A number without its area code, which stands in a column of its own: the one before each of several, or one for all.
 *
 * @param index of the phone's column among those of phones
 */
function withDdd(text: string, ddds: ReturnType<Cells>, index: number): string {
  const ddd = (ddds.length === 1 ? ddds[0] : ddds[index])?.text.replaceAll(/\D/g, '') ?? '';
  const isBare = /^\d{8,9}$/.test(text.replaceAll(/[\s.-]/g, ''));
  return isBare ? `${ddd}${text}` : text;
}

function emailContact(text: string): Parsed<Found> {
  const email = parseEmail(text);
  if (!email.ok) return email;
  const { address, role } = email.value;
  const confidence = role ? CONFIDENCE.deskEmail : CONFIDENCE.email;
  return accepted({ contact: { kind: 'email', value: address, confidence }, uf: null });
}

function phoneContact(text: string): Parsed<Found> {
  const phone = parsePhone(text);
  if (!phone.ok) return phone;
  const { e164, kind, uf } = phone.value;
  return accepted({ contact: { kind, value: e164, confidence: CONFIDENCE[kind] }, uf });
}
