import type { EmbeddedAws } from '#local/aws/embedded-aws.ts';

/** Redirects that a browser follows before it gives up. */
const REDIRECTS_MAX = 5;

/** A page as a debtor sees it. */
export type Page = { readonly path: string; readonly status: number; readonly html: string };

/** A form that was sent and taken: where it went, what it said, where its answer led, and the sums that stood on its page, in centavos. */
export type Submission = {
  readonly action: string;
  /** Its fields as a browser sends them. */
  readonly body: string;
  readonly leadsTo: string;
  readonly sums: readonly number[];
};

/** The page was answered with a 5xx: whoever wanted it tries again later. */
export class PageOutOfOrder extends Error {
  override readonly name = 'PageOutOfOrder';
}

/** A debtor's browser without JavaScript: follows redirects, keeps cookies, sends the forms of the page it is on. */
export class Visitor {
  private readonly aws: Pick<EmbeddedAws, 'request'>;
  private readonly cookies = new Map<string, string>();
  private readonly whenTaken: (submission: Submission) => void;

  /** @param whenTaken hears of each form that was answered with no error */
  constructor(
    aws: Pick<EmbeddedAws, 'request'>,
    whenTaken: (submission: Submission) => void = () => {},
  ) {
    this.aws = aws;
    this.whenTaken = whenTaken;
  }

  /** @throws PageOutOfOrder */
  open(path: string): Promise<Page> {
    return this.ask('GET', path);
  }

  /**
   * Sends the form of a page whose action, or that of a button of it, ends in `action`, with its hidden fields and what
   * the debtor typed.
   *
   * @throws PageOutOfOrder
   */
  submit(page: Page, action: string, typed: Readonly<Record<string, string>> = {}): Promise<Page> {
    const form = formsOf(page.html).find((candidate) => candidate.action.endsWith(action));
    if (!form)
      throw new Error(`The page ${page.path} (${page.status}) has no form for "${action}".`);
    const body = new URLSearchParams({ ...form.hidden, ...typed }).toString();
    return this.ask('POST', form.action, body, sumsOn(page));
  }

  private async ask(
    method: string,
    path: string,
    body = '',
    sums: readonly number[] = [],
  ): Promise<Page> {
    let request = { method, path, body };
    for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
      const response = await this.aws.request({ ...request, headers: this.headers(request.body) });
      if (response.status >= 500)
        throw new PageOutOfOrder(`${request.method} ${request.path}: ${response.status}`);
      this.keepCookies(response.headers['set-cookie']);
      const location = [response.headers['location'] ?? ''].flat()[0];
      if (request.method === 'POST' && response.status < 400)
        this.whenTaken({ action: path, body, leadsTo: location ?? '', sums });
      if (response.status < 300 || response.status > 399 || !location)
        return { path: request.path, status: response.status, html: response.body };
      request = { method: 'GET', path: location, body: '' };
    }
    throw new Error(`More than ${REDIRECTS_MAX} redirects from ${path}.`);
  }

  private headers(body: string): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      ...(cookie && { cookie }),
      ...(body && { 'content-type': 'application/x-www-form-urlencoded' }),
    };
  }

  private keepCookies(header: string | readonly string[] | undefined): void {
    for (const line of [header ?? []].flat()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) this.cookies.set(name, value);
    }
  }
}

const sumsOn = ({ html }: Page): readonly number[] =>
  [...html.matchAll(/R\$(?:\s|&nbsp;)*([\d.]+,\d\d)/g)].map(([, sum = '']) =>
    Number(sum.replace(/\D/g, '')),
  );

type Form = { readonly action: string; readonly hidden: Readonly<Record<string, string>> };

/** The forms of a page; one with buttons that lead elsewhere is a form for each of those places too. */
function formsOf(html: string): readonly Form[] {
  return [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].flatMap(
    ([, action = '', inside = '']) => {
      const hidden = hiddenFields(inside);
      const others = [...inside.matchAll(/ formaction="([^"]*)"/g)].map(([, other = '']) => other);
      return [action, ...others].map((address) => ({ action: plain(address), hidden }));
    },
  );
}

function hiddenFields(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => tag);
  return Object.fromEntries(inputs.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]));
}

const attribute = (tag: string, name: string): string =>
  plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
