import { createHash } from 'node:crypto';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import type { Page } from './pages/layout.ts';

/** Nothing may run, nothing is loaded, nobody may frame, keep or be told of a debtor's page. */
const STRICT_HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** The one stylesheet is allowed by its hash. */
const policyOf = (style: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

export const pageResponse = (
  status: number,
  page: Page,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  status,
  headers: {
    ...STRICT_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOf(page.style),
    ...headers,
  },
  body: page.markup,
});

/** A paper to be kept. @param name of the file, without its ending */
export const pdfResponse = (bytes: Uint8Array, name: string): HttpResponse => ({
  status: 200,
  headers: {
    ...STRICT_HEADERS,
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}.pdf"`,
  },
  base64: Buffer.from(bytes).toString('base64'),
});

/** Sends the browser to another of our pages by GET. @param to a path of the portal, never from the request */
export const redirectTo = (to: string, cookies?: readonly string[]): HttpResponse => ({
  status: 303,
  headers: { ...STRICT_HEADERS, location: to },
  ...(cookies && { cookies }),
});
