import { BoletoBarcode } from '#shared/domain/charge/boleto/barcode.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { addressLine } from '#shared/domain/values/postal-address.ts';
import type { Bolepix } from './bolepix.ts';
import type { Letterhead } from './letterhead.ts';

/** FEBRABAN's word for a title that is neither a duplicata nor a note: several debts may be in one charge. */
const OTHER_KIND = 'OU';
/** Debts that are named; of more, how many they are. */
const DEBTS_NAMED_MAX = 5;

/**
 * What is printed of a charge whose gateway registered a boleto, or null where it has none whose bars can be read. The
 * bank's own numbers stay empty: gateways do not tell them, and nobody needs them to pay.
 */
export function bolepixOf({
  charge,
  credor,
  payer,
  debts,
}: {
  readonly charge: Extract<Charge, { status: 'issued' }>;
  readonly credor: Letterhead;
  readonly payer: Pick<Profile, 'name' | 'taxId' | 'address'>;
  readonly debts: readonly Debt[];
}): Bolepix | null {
  const barcode = BoletoBarcode.safeParse(charge.boleto?.barcode);
  if (charge.boleto === undefined || !barcode.success) return null;
  const { legalName, taxId, address, city, supportPhone, supportEmail } = credor;
  return {
    credor,
    beneficiario: { name: legalName, taxId, address: `${address}, ${city}` },
    sacador: null,
    pagador: { name: payer.name, taxId: payer.taxId, address: addressWritten(payer) },
    barcode: barcode.data,
    copiaECola: charge.copiaECola ?? null,
    nossoNumero: charge.boleto.nossoNumero ?? '',
    agencyAndAccount: '',
    carteira: '',
    documentNumber: charge.chargeId.slice(0, 15).toUpperCase(),
    documentKind: OTHER_KIND,
    documentDate: charge.forDate,
    instructions: [
      `Referente a ${debtsWritten(charge, debts)}.`,
      `Não pague depois de ${formatDate(charge.boleto.dueDate)}: gere outro pelo mesmo link, com o valor do dia.`,
      `Dúvidas: ${supportPhone} ou ${supportEmail}.`,
    ],
  };
}

/** `Rua das Flores, 10, Centro, São Paulo, SP, 01001-000`, or null where nobody told. */
function addressWritten({ address }: Pick<Profile, 'address'>): string | null {
  if (address === undefined) return null;
  const { district, city, uf, cep } = address;
  const place = [addressLine(address), district, city, uf].filter((part) => part !== '');
  return `${place.join(', ')}, ${cep.slice(0, 5)}-${cep.slice(5)}`;
}

function debtsWritten({ debtIds }: Charge, debts: readonly Debt[]): string {
  const covered = debts.filter(({ debtId }) => debtIds.includes(debtId));
  const named = covered
    .slice(0, DEBTS_NAMED_MAX)
    .map(({ externalId, dueDate }) => `${externalId} (vencimento ${formatDate(dueDate)})`);
  const others = covered.length - named.length;
  return AND.format(others > 0 ? [...named, `mais ${others}`] : named);
}

const AND = new Intl.ListFormat('pt-BR');
