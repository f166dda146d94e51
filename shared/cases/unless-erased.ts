/** By its name: the adapter's own class is not known here. */
export const isErased = (error: unknown): boolean => error instanceof Error && error.name === 'DocumentMissingError';

/** What is read of a document; nothing once it was erased. */
export async function unlessErased<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isErased(error)) return undefined;
    throw error;
  }
}
