import { createEmbeddedAws, type EmbeddedAws } from '../embedded-aws.ts';
import { type HttpServer, serveHttp } from '../http-server.ts';
import type { Recipients } from '../recipients.ts';
import { smallDeployment, TUESDAY_MORNING } from './small-deployment.ts';

export type SdkServer = {
  readonly aws: EmbeddedAws;
  /** What an SDK client needs to speak to it over HTTP. */
  readonly client: {
    readonly region: string;
    readonly endpoint: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  close(): Promise<void>;
};

/** An embedded AWS with the small deployment's resources and no functions, served over HTTP for SDK clients. */
export async function serveForSdk(recipients?: Recipients): Promise<SdkServer> {
  const aws = createEmbeddedAws({ startAt: TUESDAY_MORNING, ...(recipients && { recipients }) });
  await aws.deploy(await smallDeployment({}, aws));
  const server: HttpServer = await serveHttp(aws.wire);
  return {
    aws,
    client: {
      region: aws.region,
      endpoint: server.url,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
    async close() {
      await server.close();
      aws.close();
    },
  };
}
