import { onTestFinished } from 'vitest';
import { startStubServer } from './stub-server.ts';

type Asked = {
  /** `POST /v1/payments`, with its query. */
  readonly call: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
};
/** JSON of a 200, or a status alone. */
type Answer = object | number;

/**
 * A gateway on loopback, until the test ends.
 *
 * @param answers by method and path without query; whatever is not there is unknown (404)
 */
export async function stubGateway(answers: Readonly<Record<string, Answer>>) {
  const asked: Asked[] = [];
  const server = await startStubServer((response, { method, url = '', headers }) => {
    const body = server.received.at(-1)?.body ?? '';
    asked.push({ call: `${method} ${url}`, headers, body });
    const answer = answers[`${method} ${url.split('?')[0]}`] ?? 404;
    response.writeHead(typeof answer === 'number' ? answer : 200);
    response.end(typeof answer === 'number' ? '{}' : JSON.stringify(answer));
  });
  onTestFinished(server.close);
  return { url: server.url, asked };
}
