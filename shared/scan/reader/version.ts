/** Changes whenever a change of the reader may change a verdict; recorded with every scan. */
export const readerVersion = '2';
