/**
 * Stands in for `@aws-sdk/endpoint-cache` in the bundles: every client of the table makes a cache for the discovery of endpoints,
 * which nobody turns on here, and the real one brings a library of data structures along.
 */
export class EndpointCache {
  readonly #none = 'endpoint discovery is not in the bundles: unset AWS_ENABLE_ENDPOINT_DISCOVERY';

  getEndpoint(): never {
    throw new Error(this.#none);
  }

  get(): never {
    throw new Error(this.#none);
  }
}
