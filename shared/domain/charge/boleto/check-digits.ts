const ZERO = '0'.charCodeAt(0);

/**
 * Weights 2, 1, 2, 1 … from the right over the digits of each product, and what is missing to the next ten (fields 1
 * to 3 of the linha digitável; nosso número of Itaú). Finds every single wrong digit.
 *
 * @param digits of 0 to 9 only
 */
export function mod10(digits: string): string {
  let sum = 0;
  let doubles = true;
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    const digit = digits.charCodeAt(at) - ZERO;
    const product = doubles ? 2 * digit : digit;
    sum += product > 9 ? product - 9 : product;
    doubles = !doubles;
  }
  return String((10 - (sum % 10)) % 10);
}

/** What is written where the weighted sum leaves 1 (eleven minus it has two digits) or nothing. */
type Mod11 = { readonly weightMax: 7 | 9; readonly ten: string; readonly eleven: string };

/** Weights 2 to `weightMax` from the right, again and again, and eleven minus the remainder. */
const mod11 =
  ({ weightMax, ten, eleven }: Mod11) =>
  (digits: string): string => {
    let sum = 0;
    let weight = 2;
    for (let at = digits.length - 1; at >= 0; at -= 1) {
      sum += (digits.charCodeAt(at) - ZERO) * weight;
      weight = weight === weightMax ? 2 : weight + 1;
    }
    const remainder = sum % 11;
    if (remainder === 0) return eleven;
    return remainder === 1 ? ten : String(11 - remainder);
  };

/** The general digit of the barcode, which is never 0 (FEBRABAN; manuals of Itaú, Bradesco, Santander). */
export const mod11Barcode = mod11({ weightMax: 9, ten: '1', eleven: '1' });

/** Santander, Caixa, Sicredi: no letter, 0 instead. */
const mod11Digit = mod11({ weightMax: 9, ten: '0', eleven: '0' });

/** Weights 3, 1, 9, 7 from the left (Sicoob). */
function mod11Sicoob(digits: string): string {
  const weights = [3, 1, 9, 7];
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    sum += (digits.charCodeAt(at) - ZERO) * (weights[at % weights.length] ?? 0);
  }
  const remainder = sum % 11;
  return remainder < 2 ? '0' : String(11 - remainder);
}

/** Every way in which a bank closes a number; `P` of Bradesco and `X` of Banco do Brasil stand for 10. */
export const CHECK_DIGITS = {
  mod10,
  'mod11-digit': mod11Digit,
  'mod11-bradesco': mod11({ weightMax: 7, ten: 'P', eleven: '0' }),
  'mod11-bb': mod11({ weightMax: 9, ten: 'X', eleven: '0' }),
  'mod11-sicoob': mod11Sicoob,
} as const;
