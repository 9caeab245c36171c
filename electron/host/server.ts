/**
 * The browser host's server: the window's files and its contract over HTTP, to browsers of this computer that were
 * let in, and to nobody else. Listens on 127.0.0.1 only, on a port the system picks.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { browserSessions } from '../security/browserSessions.ts';
import { openingTokens } from '../security/openingTokens.ts';
import type { ServedFiles } from '../security/rendererFiles.ts';
import { admit, type Doors } from './admission.ts';
import { refusal, send } from './answer.ts';
import type { Backend } from './backend.ts';
import { eventStreams } from './eventStreams.ts';
import { route, type Rooms } from './routes.ts';

export interface HostOptions {
  readonly files: ServedFiles;
  readonly backend: Backend;
  /** Milliseconds; only the age of tokens is measured with it. */
  readonly now: () => number;
  /** Told of every exception of the backend: a bug, with the call it happened in. */
  readonly onBug: (error: unknown, where: string) => void;
  /** How long a request may take to arrive, and a silent line stay open, in milliseconds. */
  readonly patienceMs?: number;
}

export interface RunningHost {
  readonly port: number;
  /** An address that lets one browser in, once, and not for ever; the one before it stops working. */
  issueAddress(): string;
  /** Ends every line and frees the port. */
  close(): Promise<void>;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}

/** What is not HTTP gets one line of it and the door. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  // Browsers open connections ahead of need. One that has said nothing for too long is closed without a word, which they
  // take as such; words would be read as the answer to a request that comes at that very moment.
  const isIdle = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && socket.bytesRead === 0;
  if (socket.writable && error.code !== 'ECONNRESET' && !isIdle)
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  else socket.destroy();
}

export async function startHost(options: HostOptions): Promise<RunningHost> {
  const patience = options.patienceMs ?? 20_000;
  const events = eventStreams();
  const rooms: Rooms = { files: options.files, backend: options.backend, events };
  const server = createServer({
    maxHeaderSize: 16_384,
    headersTimeout: patience,
    requestTimeout: 3 * patience,
    keepAliveTimeout: patience,
    connectionsCheckingInterval: Math.min(patience, 5_000),
  });
  server.maxConnections = 256;
  server.maxHeadersCount = 64;
  server.on('clientError', refuseMalformed);

  const port = await listen(server);
  const tokens = openingTokens(options.now);
  const doors: Doors = { port, tokens, sessions: browserSessions(port) };

  server.on('request', (request, response) => {
    void (async () => {
      try {
        const answer = admit(request, doors) ?? (await route(request, response, rooms));
        if (answer !== undefined) send(response, answer);
      } catch (error) {
        options.onBug(error, `${request.method} ${request.url}`);
        send(response, refusal(500, 'Something went wrong in Groundplan: the terminal says more.'));
      }
    })();
  });
  const stopListening = options.backend.onEvent((event) => events.send(event));

  return {
    port,
    issueAddress: () => `http://127.0.0.1:${port}/?token=${tokens.issue()}`,
    close() {
      stopListening();
      events.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
