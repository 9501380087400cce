/** What the code of a layer finds under this name when it runs in an embedded AWS. */
declare module 'embedded-aws' {
  import type { WireRequest, WireResponse } from '#local/aws/wire.ts';
  /**
   * Answers a request of the function that is running.
   *
   * @param host "127.0.0.1:4566"
   * @throws what a broken connection throws; never settles when the function crashes at this call
   */
  export function answer(host: string, request: WireRequest): Promise<WireResponse>;
}
