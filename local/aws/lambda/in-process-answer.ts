import type { WireRequest, WireResponse } from '../wire.ts';
import { FunctionCrash } from './function-crash.ts';
import type { Hosts } from './in-process-http.ts';

/** How code of a layer speaks to embedded hosts: at once, without a client in between. */
export function createAnswer(hosts: Hosts, onCrash: (crash: FunctionCrash) => void) {
  return async (host: string, request: WireRequest): Promise<WireResponse> => {
    const handle = hosts(host);
    if (handle === undefined) throw new Error(`There is no host "${host}" in the embedded AWS.`);
    try {
      return await handle(request);
    } catch (error) {
      if (!(error instanceof FunctionCrash)) throw error;
      onCrash(error);
      return new Promise<never>(() => {});
    }
  };
}
