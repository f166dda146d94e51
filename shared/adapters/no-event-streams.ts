/**
 * Stands in for `@smithy/core/event-streams` in the bundles: none of the calls made here streams events, and the real one,
 * because the SDK imports it dynamically, makes the bundler wrap every module of its core in a function of its own.
 */
function none(): never {
  throw new Error('event streams are not in the bundles');
}
export const EventStreamSerde = none;
export const eventStreamSerdeProvider = none;
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;
