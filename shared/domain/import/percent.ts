import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';

/** What contract terms can hold, in basis points; the law's own caps are looked at when charges are computed. */
const BPS_MAX = 1_000;
/** A lawyer's fees as contracts agree on them. */
export const HONORARIOS_BPS_MAX = 2_000;

/** Reads a rate in percent, `2`, `2,5%`, `1,00 % a.m.`, as basis points (2 % is 200). */
export function parsePercent(text: string, bpsMax: number = BPS_MAX): Parsed<number> {
  const bare = text
    .trim()
    .replace(/\s*(?:a\.?\s?m\.?|ao mês|ao mes)$/i, '')
    .replace(/\s*%$/, '');
  const match = /^(\d{1,3})(?:[.,](\d{1,2})0*)?$/.exec(bare);
  if (match === null) {
    return refused('percentual inválido; escreva como 2,00, com no máximo duas casas decimais');
  }
  const bps = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return bps > bpsMax
    ? refused(`percentual acima de ${bpsMax / 100}%; informe a taxa em %, e não em reais`)
    : accepted(bps);
}
