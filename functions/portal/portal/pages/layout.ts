import type { Credor } from '#shared/domain/credor/credor.ts';
import { formatTaxId, TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { parsePhone } from '#shared/domain/values/phone.ts';
import { Html, html } from './html.ts';
import { styleOf } from './style.ts';

/** A page as text, and the stylesheet in it, which the response's policy allows by its hash. */
export type Page = { readonly markup: string; readonly style: string };

type Content = {
  /** What the tab shows, before the credor's name. */
  readonly title: string;
  readonly body: Html;
  /** Two columns on a wide screen. */
  readonly wide?: boolean;
};

/** Where nobody's brand may be shown: a link that leads nowhere. */
const NO_BRAND = '#3b4250';

/** A credor's page. Its foot carries who is collecting, with address and document (CDC art. 42-A). */
export function pageOf(credor: Credor | null, { title, body, wide }: Content): Page {
  const style = styleOf(credor?.brandColor ?? NO_BRAND);
  const { markup } =
    html`<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="format-detection" content="telephone=no"><title>${credor ? `${title} · ${credor.name}` : title}</title><style>${new Html(style)}</style></head>
<body>${credor && headerOf(credor, wide)}<main${wide ? new Html(' class="wide"') : null}>${body}</main>${credor && footerOf(credor, wide)}</body></html>`;
  return { markup, style };
}

const widthOf = (wide: boolean | undefined): Html | null =>
  wide ? new Html(' class="wide"') : null;

const headerOf = ({ name }: Credor, wide: boolean | undefined): Html =>
  html`<header><div${widthOf(wide)}><span class="mark" aria-hidden="true">${monogramOf(name)}</span>${name}</div></header>`;

function footerOf(credor: Credor, wide: boolean | undefined): Html {
  const taxId = TaxId.safeParse(credor.taxId);
  return html`<footer><div${widthOf(wide)}><p>${credor.legalName}</p><p>${credor.taxId.length === 11 ? 'CPF' : 'CNPJ'}\u00a0${taxId.success ? formatTaxId(taxId.data) : credor.taxId}</p><p>${credor.address}, ${credor.city}</p><p>${supportOf(credor)}</p></div></footer>`;
}

/** How to reach the credor: what every dead end of the portal offers. */
export function supportOf({ supportPhone, supportEmail }: Credor): Html {
  const phone = parsePhone(supportPhone);
  return html`${phone.ok ? html`<a href="tel:${phone.value.e164}">${supportPhone}</a>` : supportPhone} <a href="mailto:${supportEmail}">${supportEmail}</a>`;
}

/** One or two letters that stand for the brand where other companies would load a picture. */
const monogramOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word.length > 2 || name.length < 4)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
