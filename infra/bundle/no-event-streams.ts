/** Only commands that answer in a stream of events (S3 Select and its like) need this, and no function sends one. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;

function leftOut(): never {
  throw new Error(
    'The bundles are built without event streams: see infra/bundle/bundle-options.ts.',
  );
}
export { leftOut as EventStreamSerde, leftOut as eventStreamSerdeProvider };
