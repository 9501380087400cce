import type { HttpRequest, HttpResponse } from '#shared/lambda/http-handler.ts';

export const aRequest = (changes: Partial<HttpRequest> = {}): HttpRequest => ({
  id: 'request-1',
  method: 'GET',
  path: '/',
  query: {},
  headers: {},
  cookies: {},
  body: '',
  ip: '203.0.113.7',
  claims: {},
  ...changes,
});

/** A browser without a screen: keeps cookies, fills the forms of the page it looks at, follows redirects. */
export class Visitor {
  page = '';
  /** What came instead of a page, such as a PDF. */
  bytes: Uint8Array = new Uint8Array();
  status = 0;
  path = '';
  headers: Readonly<Record<string, string>> = {};
  readonly cookies: Record<string, string> = {};
  readonly #respond: (request: HttpRequest) => Promise<HttpResponse>;
  #requests = 0;

  constructor(respond: (request: HttpRequest) => Promise<HttpResponse>) {
    this.#respond = respond;
  }

  open = (path: string): Promise<this> => this.#go('GET', path, '');

  /** Posts fields along with the hidden ones of the page's first form, or button of a form, of that action. */
  send(action: string, fields: Readonly<Record<string, string>> = {}): Promise<this> {
    const forms = this.page.match(/<form.*?<\/form>/gs) ?? [];
    const form = forms.find((markup) => markup.includes(`action="${action}"`)) ?? '';
    const hidden = [...form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const all = new URLSearchParams(
      hidden.map(([, name, value]): [string, string] => [name ?? '', value ?? '']),
    );
    for (const [name, value] of Object.entries(fields)) all.set(name, value);
    return this.#go('POST', action, all.toString());
  }

  /** What a reader would see, without markup. */
  get text(): string {
    return this.page
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  }

  async #go(method: string, target: string, body: string): Promise<this> {
    const [path = '', query = ''] = target.split('?');
    const response = await this.#respond(
      aRequest({
        id: `request-${++this.#requests}`,
        method,
        path,
        query: Object.fromEntries(new URLSearchParams(query)),
        cookies: { ...this.cookies },
        body,
      }),
    );
    for (const cookie of response.cookies ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies[name] = value;
    }
    const location = response.headers?.['location'];
    if (location !== undefined) return this.#go('GET', location, '');
    this.path = target;
    this.status = response.status;
    this.headers = response.headers ?? {};
    this.page = response.body ?? '';
    this.bytes = Uint8Array.from(Buffer.from(response.base64 ?? '', 'base64'));
    return this;
  }
}
