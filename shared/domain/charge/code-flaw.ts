import { type Centavos, formatReais } from '#shared/domain/values/money.ts';
import { decodeBrCode } from './br-code-decode.ts';

/**
 * Why a Pix code that a gateway gave for an amount must not be shown to anybody, in pt-BR, or null where nothing is wrong
 * with it. A dynamic code leaves amount and txid to the payer's bank; a static one bears a txid of the gateway's own, as
 * ours has more than the 25 signs that fit (Manual do BR Code).
 */
export function flawOfCode(code: string, amount: Centavos): string | null {
  const read = decodeBrCode(code);
  if (!read.ok) return read.reason;
  const { pix, amount: asked } = read.value;
  if (pix.kind === 'recurrence-only') return 'o código só autoriza um Pix Automático';
  return asked === null || asked === amount
    ? null
    : `o código pede ${formatReais(asked)}, e a cobrança é de ${formatReais(amount)}`;
}
