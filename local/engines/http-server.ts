import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';

export interface Listening {
  readonly server: Server;
  readonly port: number;
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** The port is taken by somebody else. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/** Listens on loopback alone; port 0 takes a free one, and `orFree` falls back to one when the wanted port is taken. */
export async function listen(
  handler: RequestListener,
  port: number,
  options: { orFree?: boolean } = {},
): Promise<Listening> {
  const server = createServer((request, response) => {
    // Clients correct their clock by this header: it must tell the local time, which Node's own does not.
    response.sendDate = false;
    response.setHeader('date', new Date().toUTCString());
    // Two slashes begin the name of a host, and not every one is a name.
    if (URL.canParse(request.url ?? '/', 'http://127.0.0.1')) handler(request, response);
    else response.writeHead(400, { 'content-type': 'text/plain' }).end('Bad Request');
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(error);
      else if (options.orFree) server.listen(0, '127.0.0.1', resolve);
      else
        reject(
          new PortTakenError(`port ${port} is in use: stop what runs there, or choose another with PORT=<number>`),
        );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    server,
    port: actual,
    endpoint: `http://127.0.0.1:${actual}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The body of a request, at most so many bytes; undefined when there are more. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  }
  return size > maxBytes ? undefined : Buffer.concat(chunks);
}
