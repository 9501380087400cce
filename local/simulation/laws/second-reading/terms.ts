/** How many years what is of a kind may be asked for by law (Código Civil art. 206 §1º and §3º, Lei 5.474/1968 art. 18). */
const YEARS: Readonly<Record<string, number>> = { lodging: 1, rent: 3, 'trade-bill': 3 };
/** What is of another kind, or of none that anybody told (Código Civil art. 206 §5º). */
const USUAL_YEARS = 5;

/**
 * The last day (yyyy-mm-dd) on which a debt may be asked for: the one of the same name, however often it fell due again since.
 *
 * @param contractDay when it fell due by contract
 */
export function askedUntil(contractDay: string, kind: string | undefined): string {
  const [year = '', ...rest] = contractDay.split('-');
  return [Number(year) + (YEARS[kind ?? ''] ?? USUAL_YEARS), ...rest].join('-');
}
