import * as z from 'zod';

const LENGTH_MAX = 300;
const SAID_MAX = 3;
/** What may be a document, a telephone or a key: gateways repeat what they were sent. */
const PERSONAL = /[\w.+-]+@[\w.-]+|\d[\d./-]{6,}/g;

const Problem = z.object({
  detail: z.string().optional().catch(undefined),
  /** Which field was wrong and why (Bacen Pix API 2.9.0, RFC 7807). `valor` repeats what was sent, and is not read. */
  violacoes: z
    .array(
      z.object({
        razao: z.string().optional().catch(undefined),
        propriedade: z.string().optional().catch(undefined),
      }),
    )
    .optional()
    .catch(undefined),
});

/** Why a gateway refused, as the end of a sentence without its stop: ": the field: why"; empty where it does not say. */
export function whyIn(body: string): string {
  const problem = Problem.safeParse(jsonOf(body)).data;
  const violations = (problem?.violacoes ?? [])
    .slice(0, SAID_MAX)
    .map(({ propriedade, razao }) => [propriedade, razao].filter((part) => part).join(': '));
  const said = violations.filter((one) => one !== '').join('; ') || problem?.detail || '';
  const plain = said.replace(PERSONAL, '…').replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return plain === '' ? '' : `: ${plain.slice(0, LENGTH_MAX)}`;
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
