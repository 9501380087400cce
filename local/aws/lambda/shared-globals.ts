import assert from 'node:assert/strict';
import { Console } from 'node:console';
import crypto from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { Writable } from 'node:stream';
import { type Globals, type OwnGlobals, refuseToExit } from './globals.ts';
import { copyWith } from './module-copy.ts';
import { createDate } from './movable-date.ts';

const RANDOM = ['randomBytes', 'randomUUID', 'randomInt', 'randomFillSync', 'getRandomValues'];

/**
 * Globals for code that several environments share: each use is one of whichever environment it is made for.
 *
 * @param current the globals of the environment that is running, or nothing while the shared code itself is loaded
 */
export function sharedGlobals(current: () => OwnGlobals | undefined): Globals {
  const here = (): OwnGlobals => {
    const globals = current();
    assert(globals, 'shared code asks for time, chance and the network within a function only');
    return globals;
  };
  const later =
    (pick: (globals: OwnGlobals) => unknown) =>
    (...args: unknown[]): unknown => {
      const target = pick(here());
      assert(typeof target === 'function', 'what is asked for later is a function');
      return Reflect.apply(target, undefined, args);
    };
  /** A module of Node's with some functions that are looked up when they are called. */
  const withLater = (real: object, names: readonly string[], pick: (own: OwnGlobals) => object) =>
    copyWith(
      real,
      Object.fromEntries(names.map((name) => [name, later((own) => Reflect.get(pick(own), name))])),
    );

  const stdout = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      here().stdout.write(chunk);
      done();
    },
  });
  const ownProcess = Object.defineProperty(
    copyWith(process, { stdout, stderr: stdout, exit: refuseToExit }),
    'env',
    { get: () => current()?.env ?? {} },
  );
  return {
    process: ownProcess,
    console: new Console(stdout, stdout),
    Date: createDate(() => here().Date.now()),
    Math: withLater(Math, ['random'], (own) => own.Math),
    crypto: withLater(globalThis.crypto, ['randomUUID', 'getRandomValues'], (own) => own.crypto),
    fetch: later((own) => own.fetch),
    setTimeout: later((own) => own.setTimeout),
    clearTimeout: later((own) => own.clearTimeout),
    modules: {
      http: withLater(http, ['request', 'get'], (own) => own.modules.http),
      https: withLater(https, ['request', 'get'], (own) => own.modules.https),
      crypto: withLater(crypto, RANDOM, (own) => own.modules.crypto),
      process: ownProcess,
      'embedded-aws': {
        answer: later((own) => Reflect.get(own.modules['embedded-aws'], 'answer')),
      },
    },
  };
}
