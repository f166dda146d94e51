/**
 * Stands in for `bowser` in the bundles: the SDK asks it which browser it runs in, and a Lambda is none. The real one is
 * 7 KB of each bundle.
 */
export function getParser(): never {
  throw new Error('there is no browser in a Lambda');
}
