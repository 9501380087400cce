import { AwsError } from '../aws-error.ts';
import type { Chance } from '../chance.ts';
import { readText, type WireHandler } from '../wire.ts';
import { xml } from '../xml.ts';

/** An operation of a query service: form fields in, the fields of its result out. */
type QueryOperation = (form: URLSearchParams) => Readonly<Record<string, string>>;

type QueryService = {
  readonly namespace: string;
  readonly operations: Readonly<Record<string, QueryOperation>>;
  readonly ids: Chance;
};

/** The AWS query protocol: a form with an Action in, XML out. */
export function createQueryService({ namespace, operations, ids }: QueryService): WireHandler {
  return async (request) => {
    const respond = (status: number, root: string, content: string) => ({
      status,
      headers: { 'content-type': 'text/xml' },
      body: Buffer.from(`<${root} xmlns="${namespace}">${content}</${root}>`),
    });
    const requestId = ids.uuid();
    try {
      const form = new URLSearchParams(await readText(request));
      const action = form.get('Action') ?? '';
      const run = operations[action];
      if (run === undefined) {
        throw new AwsError('InvalidAction', `The embedded AWS does not know "${action}".`);
      }
      const result = xml({
        [`${action}Result`]: run(form),
        ResponseMetadata: { RequestId: requestId },
      });
      return respond(200, `${action}Response`, result);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const { code, message, status } = error;
      const Type = status < 500 ? 'Sender' : 'Receiver';
      const content = xml({ Error: { Type, Code: code, Message: message }, RequestId: requestId });
      return respond(status, 'ErrorResponse', content);
    }
  };
}
