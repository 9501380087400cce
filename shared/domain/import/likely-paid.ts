import { searchNameOf } from '#shared/domain/values/person-name.ts';

const PAID =
  '(?:PAG(?:[OA]S?|OU|AMENTOS?)|PAGTO|PGTO|PG|QUIT(?:AD[OA]|OU|ACAO)|LIQ|LIQUID(?:AD[OA]|OU|ACAO)|RECEB(?:ID[OA]|EU|IMENTO)|COMPENSAD[OA]' +
  '|CREDITAD[OA]|CONFIRMAD[OA]|EFETUAD[OA]|REALIZAD[OA]|APROVAD[OA]|PARCIAL|PARCIALMENTE|PAID|PAYMENT|RECEIVED|SETTLED|CONFIRMED|APPROVED)';
const A_PAYMENT = new RegExp(`\\b${PAID}\\b`);
/** `não houve pagamento`, `sem pagamento confirmado`. */
const NO_PAYMENT = new RegExp(
  `\\b(?:NAO|NOT|SEM|NUNCA)(?: (?:FOI|HOUVE|HA|CONSTA|TEM|YET))?(?: ${PAID})+\\b`,
  'g',
);
const A_DAY = /\b\d{1,2}[/.-]\d{1,2}\b/;

/**
 * Whether a cell that does not say for sure how its debt stands speaks of a payment (`Pago via PIX`, `Parcialmente pago`): enough to leave
 * somebody alone for some days, and not enough to take a debt to be over.
 *
 * @param isOfPayment whether the column is one of the payment, where a day is that of one
 */
export function soundsPaid(text: string, isOfPayment: boolean): boolean {
  const said = searchNameOf(text).replaceAll(NO_PAYMENT, '');
  return A_PAYMENT.test(said) || (isOfPayment && A_DAY.test(text));
}
