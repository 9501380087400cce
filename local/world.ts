import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmbeddedOptions } from './aws/embedded-options.ts';
import { throughEdge } from './aws/cloudfront/edge.ts';
import { askerOf, createEmbeddedAws } from './aws/embedded-aws.ts';
import { reguaDeployment } from './deployment.ts';
import { createSandboxErp } from './sandbox-erp/sandbox-erp.ts';
import { createSandboxRegistry } from './sandbox-registry/sandbox-registry.ts';
import { createSandboxGateway } from './sandbox-gateway/sandbox-gateway.ts';

/** Fixed for local runs, where nothing is secret. */
export const DOCUMENT_KEY = 'local-run-document-key';
export const WEBHOOK_SECRET = 'local-run-webhook-secret';
const EDGE_PROOF = 'local-run-edge-proof';

/** A host of its own, reached by the functions alone. */
const REGISTRY_URL = 'http://registries.sandbox.example';
const HOOKS_URL = 'http://erp.sandbox.example/regua';

/** The clock leaps by weeks; whoever signed in stays so for a year of it. */
const TOKEN_SECONDS = 31_536_000;

export type WorldOptions = Pick<
  EmbeddedOptions,
  'startAt' | 'dataDir' | 'seed' | 'recipients' | 'faults' | 'hurry' | 'users'
> & {
  /** Where the world is reached from outside, e.g. http://127.0.0.1:3000. Nothing need listen there. */
  readonly publicUrl?: string;
  /** What SMS leave from at End User Messaging; absent where they leave by SNS. */
  readonly smsOrigination?: string;
  /** How long a message takes at least, in real milliseconds; nothing when absent. */
  readonly paceMs?: number;
  /** Whether réguas, texts, carteiras and call scripts are published by two people; by one when absent. */
  readonly fourEyes?: boolean;
  /** Whether the functions share one copy of all code but their handlers, which spares the start after a crash. For runs with many faults. */
  readonly isLayered?: boolean;
};

export type World = Awaited<ReturnType<typeof createWorld>>;

/** The whole product on one machine: the embedded AWS with everything deployed on it, a gateway to pay at, a bureau, and a system of the credores'. */
export async function createWorld(options: WorldOptions) {
  const {
    publicUrl = 'http://localhost:3000',
    isLayered = false,
    smsOrigination,
    paceMs,
    fourEyes = false,
    ...embedded
  } = options;
  // By number, since S3 puts the bucket before a name: http://bucket.localhost.
  const endpoint = publicUrl.replace('localhost', '127.0.0.1');
  const aws = createEmbeddedAws({ ...embedded, endpoint, tokenSeconds: TOKEN_SECONDS });
  const gateway = createSandboxGateway(aws.services, {
    url: publicUrl,
    webhookSecret: WEBHOOK_SECRET,
    post: async ({ headers, body }) => {
      const answer = await aws.request({
        method: 'POST',
        path: '/webhooks/sandbox',
        headers,
        body,
      });
      return answer.status;
    },
  });
  const registry = createSandboxRegistry(aws.services.clock);
  const erp = createSandboxErp(aws.services.clock, DOCUMENT_KEY);
  aws.addHost(new URL(publicUrl).host, gateway.wire);
  aws.addHost(new URL(REGISTRY_URL).host, registry.wire);
  aws.addHost(new URL(HOOKS_URL).host, erp.wire);
  await aws.deploy(
    reguaDeployment(
      aws,
      {
        publicUrl,
        sandboxGatewayUrl: publicUrl,
        sandboxRegistryUrl: REGISTRY_URL,
        sandboxHooksUrl: HOOKS_URL,
        smsOrigination,
        paceMs,
        fourEyes,
        documentKey: DOCUMENT_KEY,
        edgeProof: EDGE_PROOF,
        gateways: JSON.stringify({ sandbox: { webhookSecret: WEBHOOK_SECRET } }),
      },
      isLayered,
    ),
  );
  const front = throughEdge(aws.api, EDGE_PROOF);
  const fileOf = (name: string) => options.dataDir && path.join(options.dataDir, `${name}.json`);
  const gatewayFile = fileOf('gateway');
  const registryFile = fileOf('registry');
  return {
    aws,
    gateway,
    registry,
    erp,
    publicUrl,
    /** API, portal and webhooks behind CloudFront, as everybody outside reaches them. */
    front,
    /** The same for whoever has an address of their own. */
    visitFrom: (ip: string) => ({ request: askerOf(front, ip) }),
    async save(): Promise<void> {
      await aws.saveState();
      if (gatewayFile) await writeFile(gatewayFile, JSON.stringify(gateway.exportState()));
      if (registryFile) await writeFile(registryFile, JSON.stringify(registry.exportState()));
    },
    /** Takes back what was saved; false when there is nothing. */
    async load(): Promise<boolean> {
      if (!gatewayFile || !existsSync(gatewayFile) || !(await aws.loadState())) return false;
      gateway.importState(JSON.parse(await readFile(gatewayFile, 'utf8')));
      if (registryFile && existsSync(registryFile)) {
        registry.importState(JSON.parse(await readFile(registryFile, 'utf8')));
      }
      return true;
    },
  };
}
