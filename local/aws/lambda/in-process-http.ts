import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { WireHandler } from '../wire.ts';
import type { FunctionCrash } from './function-crash.ts';
import { InProcessRequest, type RequestHead } from './in-process-request.ts';
import { copyWith } from './module-copy.ts';

/** Who answers requests to a host ("127.0.0.1:4566") without leaving the process; nobody for the outside world. */
export type Hosts = (host: string) => WireHandler | undefined;

type Callback = (response: IncomingMessage) => void;
type Target = string | URL | RequestOptions;

/** The node:http (or node:https) that a function sees: requests to embedded hosts are answered in the process. */
export function createInProcessHttp(
  scheme: 'http' | 'https',
  hosts: Hosts,
  onCrash: (crash: FunctionCrash) => void,
): object {
  const real: Pick<typeof http, 'request'> = scheme === 'http' ? http : https;

  function request(target: Target, second?: RequestOptions | Callback, third?: Callback) {
    const options = typeof second === 'object' ? second : {};
    const callback = typeof second === 'function' ? second : third;
    const { host, head } = readTarget(target, options, scheme);
    const handle = hosts(host);
    if (handle === undefined) {
      const isUrl = typeof target === 'string' || target instanceof URL;
      return isUrl ? real.request(target, options, callback) : real.request(target, callback);
    }
    const answered = new InProcessRequest(head, handle, onCrash);
    if (callback !== undefined) answered.once('response', callback);
    return answered;
  }

  function get(target: Target, second?: RequestOptions | Callback, third?: Callback) {
    const started = request(target, second, third);
    started.end();
    return started;
  }

  return copyWith(real, { request, get });
}

function readTarget(
  target: Target,
  extra: RequestOptions,
  scheme: string,
): { host: string; head: RequestHead } {
  const isUrl = typeof target === 'string' || target instanceof URL;
  const url = isUrl ? new URL(target) : undefined;
  const options = isUrl ? extra : { ...target, ...extra };
  const hostname = options.hostname ?? options.host ?? url?.hostname ?? 'localhost';
  const port = options.port ?? url?.port ?? '';
  return {
    host: port === '' ? hostname : new URL(`${scheme}://${hostname}:${port}`).host,
    head: {
      method: options.method ?? 'GET',
      path: options.path ?? `${url?.pathname ?? '/'}${url?.search ?? ''}`,
      headers: lowerCased(options.headers ?? {}),
    },
  };
}

function lowerCased(headers: NonNullable<RequestOptions['headers']>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
