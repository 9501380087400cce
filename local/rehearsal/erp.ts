import { Webhook } from 'standardwebhooks';
import * as z from 'zod';
import { serveHttp } from '#local/aws/http-server.ts';
import { jsonResponse, readText } from '#local/aws/wire.ts';

const Told = z.object({ type: z.string() });

/** A system of the credor's on the loopback interface, which keeps whatever is posted to it. */
export type LiveErp = {
  readonly url: string;
  /**
   * The kinds of the events that were told, each once, in the order in which they came first.
   *
   * @param key that proves who tells, as the API shows it to whoever enters it here
   * @throws when anything came that the key does not prove
   */
  readonly heard: (key: string) => readonly string[];
  readonly close: () => Promise<void>;
};

export async function startErp(): Promise<LiveErp> {
  const posts: { readonly headers: Readonly<Record<string, string>>; readonly text: string }[] = [];
  const server = await serveHttp(async (request) => {
    posts.push({ headers: request.headers, text: await readText(request) });
    return jsonResponse(200, {});
  });
  return {
    url: server.url,
    heard(key) {
      const reader = new Webhook(key);
      const told = posts.map(({ headers, text }) =>
        Told.parse(reader.verify(text, { ...headers })),
      );
      return [...new Set(told.map(({ type }) => type))];
    },
    close: server.close,
  };
}
