import { createAgenda } from '#local/aws/agenda.ts';
import { type HttpServer, serveHttp } from '#local/aws/http-server.ts';
import { createSandboxGateway } from '#local/sandbox-gateway/sandbox-gateway.ts';
import type { FrontDoor } from './front-door.ts';

const TICK_MS = 250;
export const WEBHOOK_SECRET = 'rehearsal-webhook-secret';

export type LiveGateway = ReturnType<typeof createSandboxGateway> & {
  readonly url: string;
  /** Tells it where its webhooks go. */
  readonly tell: (front: FrontDoor) => void;
  readonly close: () => Promise<void>;
};

/** The simulated PSP of the local run, here on the loopback interface and in real time. */
export async function startGateway(): Promise<LiveGateway> {
  let front: FrontDoor | null = null;
  const clock = { now: () => Date.now(), advanceTo: () => {} };
  const agenda = createAgenda(clock);
  // Its address is part of its codes, so it must be known before there is anything to serve.
  let handle: Parameters<typeof serveHttp>[0] = () => Promise.reject(new Error('not open yet'));
  const server: HttpServer = await serveHttp((request) => handle(request));
  const gateway = createSandboxGateway(
    { clock, agenda },
    {
      url: server.url,
      webhookSecret: WEBHOOK_SECRET,
      post: async ({ headers, body }) => {
        if (front === null) return 503;
        const path = '/webhooks/sandbox';
        return (await front.request({ method: 'POST', path, headers, body })).status;
      },
    },
  );
  handle = gateway.wire;
  let isTelling = false;
  const timer = setInterval(() => {
    if (isTelling) return;
    isTelling = true;
    void tellAll().finally(() => (isTelling = false));
  }, TICK_MS);

  async function tellAll(): Promise<void> {
    while ((await agenda.runDue()) !== undefined);
  }

  return {
    ...gateway,
    url: server.url,
    tell: (opened) => void (front = opened),
    close() {
      clearInterval(timer);
      return server.close();
    },
  };
}
