import { Transform } from 'node:stream';

const CRLF = '\r\n';

/**
 * Takes the aws-chunked encoding off a body, in which SDKs and the CLI send streams: each chunk as its length in hex (with or
 * without a signature), a line break, the bytes and a line break; then a chunk of length 0 and trailing checksums.
 */
export function decodeAwsChunked(): Transform {
  let pending: Buffer = Buffer.alloc(0);
  let left = 0;
  let isOver = false;

  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]);
      while (!isOver && pending.length > 0) {
        if (left > 0) {
          const content = pending.subarray(0, left);
          this.push(content);
          left -= content.length;
          pending = pending.subarray(content.length);
          continue;
        }
        if (pending.subarray(0, 2).toString() === CRLF) {
          pending = pending.subarray(2);
          continue;
        }
        const lineEnd = pending.indexOf(CRLF);
        if (lineEnd < 0) break;
        left = Number.parseInt(pending.subarray(0, lineEnd).toString(), 16);
        pending = pending.subarray(lineEnd + 2);
        if (Number.isNaN(left)) return done(new Error('the body is not aws-chunked'));
        isOver = left === 0;
      }
      done();
    },
  });
}
