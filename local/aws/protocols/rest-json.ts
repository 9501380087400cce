import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import { jsonResponse, readText, type WireHandler } from '../wire.ts';
import type { Operation } from './operation.ts';

/** An operation at "METHOD /path/{Label}". Its input joins labels, query and JSON body, as the AWS models do. */
type RestRoute = { readonly at: string; readonly run: Operation };

type RestJsonService = {
  readonly routes: readonly RestRoute[];
  /** How the service spells the message of an error: Scheduler says Message, SES says message. */
  readonly messageField: 'Message' | 'message';
  readonly ids: Chance;
};

/** The AWS REST JSON protocol: operations are told by method and path, errors by the x-amzn-errortype header. */
export function createRestJsonService(service: RestJsonService): WireHandler {
  const routes = service.routes.map(({ at, run }) => {
    const [method = '', path = ''] = at.split(' ');
    const pattern = path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    return { method, pattern: new RegExp(`^${pattern}/?$`), run };
  });

  return async (request) => {
    const requestId = { 'x-amzn-requestid': service.ids.uuid() };
    try {
      for (const { method, pattern, run } of routes) {
        const match = method === request.method ? pattern.exec(request.path) : null;
        if (match === null) continue;
        const groups: Readonly<Record<string, string>> = match.groups ?? {};
        const labels = Object.entries(groups).map(([name, value]): [string, string] => [
          name,
          decodeURIComponent(value),
        ]);
        const body = parse(await readText(request));
        const input = {
          ...body,
          ...Object.fromEntries(request.query),
          ...Object.fromEntries(labels),
        };
        return jsonResponse(200, await run(input), requestId);
      }
      throw new AwsError('UnknownOperationException', `${request.method} ${request.path}`, 404);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      return jsonResponse(
        error.status,
        { [service.messageField]: error.message },
        { ...requestId, 'x-amzn-errortype': error.code },
      );
    }
  };
}

function parse(text: string): object {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Falls through to the same answer as JSON that is not an object.
  }
  throw new AwsError('SerializationException', 'The request body is not a JSON object.');
}
