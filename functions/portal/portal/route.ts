import { LinkToken } from '#shared/domain/message/link.ts';
import { AgreementId, ChargeId, DebtId, DebtorId } from '#shared/domain/values/ids.ts';

const METHODS = {
  unsubscribe: ['GET', 'POST'],
  identity: ['GET', 'POST'],
  'nao-sou-eu': ['GET', 'POST'],
  dividas: ['GET'],
  pix: ['POST'],
  boleto: ['POST'],
  charge: ['GET'],
  'boleto-pdf': ['GET'],
  memoria: ['GET'],
  'nao-reconheco': ['GET', 'POST'],
  'ja-paguei': ['GET', 'POST'],
  preferencias: ['GET', 'POST'],
  idioma: ['POST'],
  negociar: ['GET'],
  proposta: ['GET', 'POST'],
  acordo: ['GET', 'POST'],
  termo: ['GET'],
  prometer: ['GET', 'POST'],
  pontuacao: ['GET', 'POST'],
  ligacao: ['GET', 'POST'],
} as const;
type PageName = keyof typeof METHODS;
type Method = 'GET' | 'POST';

type ChargePage = 'charge' | 'boleto-pdf';
type SimplePage = Exclude<PageName, ChargePage | 'memoria' | 'termo'>;

type Place =
  | { [Page in SimplePage]: { readonly page: Page; readonly token: LinkToken } }[SimplePage]
  | { readonly page: ChargePage; readonly token: LinkToken; readonly chargeId: ChargeId }
  | { readonly page: 'memoria'; readonly token: LinkToken; readonly debtId: DebtId }
  /** Null for the newest. */
  | { readonly page: 'termo'; readonly token: LinkToken; readonly agreementId: AgreementId | null };

export type Route =
  | (Place & {
      readonly kind: 'page';
      readonly method: Method;
      /** Another registration of the debtor's, whose page it is; null for the one that the link leads to. */
      readonly other: DebtorId | null;
    })
  | { readonly kind: 'unknown' }
  | { readonly kind: 'method-refused'; readonly allow: readonly Method[] };

/** What a request asks for. HEAD is answered like GET. Anything that is no page of ours is unknown. */
export function routeOf(method: string, path: string): Route {
  const { parts, other } = whoseOf(path.split('/').filter((part) => part !== ''));
  const place = placeOf(parts);
  if (place === null || (other !== null && DOORS.has(place.page))) return { kind: 'unknown' };
  const allow: readonly Method[] = METHODS[place.page];
  const asked = allow.find((known) => known === (method === 'HEAD' ? 'GET' : method));
  return asked
    ? { kind: 'page', method: asked, other, ...place }
    : { kind: 'method-refused', allow };
}

/** Pages for whoever has the link, which leads to one registration. */
const DOORS: ReadonlySet<PageName> = new Set(['identity', 'nao-sou-eu', 'unsubscribe']);

/** `/p/<token>/outro/<registration>/…` is that registration's page of what stands behind it. */
function whoseOf(parts: readonly string[]): {
  readonly parts: readonly string[];
  readonly other: DebtorId | null;
} {
  const [area = '', token = '', name, id, ...rest] = parts;
  const other = DebtorId.safeParse(id);
  if (area !== 'p' || name !== 'outro' || !other.success) return { parts, other: null };
  return { parts: [area, token, ...rest], other: other.data };
}

function placeOf([area, token, name, id, form, ...rest]: readonly string[]): Place | null {
  const known = LinkToken.safeParse(token);
  if (!known.success || rest.length > 0) return null;
  const isPdf = area === 'p' && name === 'boleto' && form === 'pdf';
  if (form !== undefined && !isPdf) return null;
  if (area === 'u') return name === undefined ? { page: 'unsubscribe', token: known.data } : null;
  if (area !== 'p') return null;
  if (name === undefined) return { page: 'identity', token: known.data };
  if ((name === 'pix' || name === 'boleto') && id !== undefined) {
    return placeOfCharge(known.data, id, isPdf ? 'boleto-pdf' : 'charge');
  }
  if (name === 'memoria') return placeOfDebt(known.data, id);
  if (name === 'termo') return placeOfTerm(known.data, id);
  return isNamed(name) && id === undefined ? { page: name, token: known.data } : null;
}

function placeOfCharge(token: LinkToken, id: string, page: ChargePage): Place | null {
  const chargeId = ChargeId.safeParse(id);
  return chargeId.success ? { page, token, chargeId: chargeId.data } : null;
}

function placeOfDebt(token: LinkToken, id: string | undefined): Place | null {
  const debtId = DebtId.safeParse(id);
  return debtId.success ? { page: 'memoria', token, debtId: debtId.data } : null;
}

function placeOfTerm(token: LinkToken, id: string | undefined): Place | null {
  if (id === undefined) return { page: 'termo', token, agreementId: null };
  const agreementId = AgreementId.safeParse(id);
  return agreementId.success ? { page: 'termo', token, agreementId: agreementId.data } : null;
}

const NAMED = [
  'nao-sou-eu',
  'dividas',
  'pix',
  'boleto',
  'nao-reconheco',
  'ja-paguei',
  'preferencias',
  'idioma',
  'negociar',
  'proposta',
  'acordo',
  'prometer',
  'pontuacao',
  'ligacao',
] as const;
const isNamed = (name: string): name is (typeof NAMED)[number] =>
  NAMED.some((known) => known === name);
