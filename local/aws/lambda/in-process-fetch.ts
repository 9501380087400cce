import { readBody, targetOf } from '../wire.ts';
import { FunctionCrash } from './function-crash.ts';
import type { Hosts } from './in-process-http.ts';

/** The fetch that a function sees: requests to embedded hosts are answered in the process, all others are real. */
export function createInProcessFetch(
  hosts: Hosts,
  onCrash: (crash: FunctionCrash) => void,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const handle = hosts(url.host);
    if (handle === undefined) return fetch(request);
    try {
      const { status, headers, body } = await handle({
        method: request.method,
        ...targetOf(`${url.pathname}${url.search}`),
        headers: Object.fromEntries(request.headers),
        body: Buffer.from(await request.arrayBuffer()),
      });
      const pairs = Object.entries(headers).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      );
      const hasNoBody = status === 204 || status === 304;
      const content = hasNoBody ? null : new Uint8Array(await readBody(body));
      return new Response(content, { status, headers: pairs });
    } catch (error) {
      if (!(error instanceof FunctionCrash)) throw new TypeError('fetch failed', { cause: error });
      onCrash(error);
      return new Promise<never>(() => {});
    }
  };
}
