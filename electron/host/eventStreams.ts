/**
 * `GET /api/events`: the process's events to every open window, as server-sent events whose data is the event as JSON.
 * A window that closes is forgotten; a comment now and then keeps the line from being taken for dead.
 */
import type { ServerResponse } from 'node:http';
import type { ProcessEvent } from '../../shared/ipc/contract.ts';
import { pageHeaders } from '../security/pageHeaders.ts';

const heartbeatMs = 20_000;
const mostStreams = 64;
/** A window that does not read for so long that this much waits for it is cut off; it reconnects and reads anew. */
const mostWaitingBytes = 1_000_000;

export interface EventStreams {
  /** Takes over the response. `false`: too many windows, nothing was written. */
  open(response: ServerResponse): boolean;
  send(event: ProcessEvent): void;
  close(): void;
}

export function eventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  const tell = (text: string): void => {
    for (const stream of streams) {
      if (stream.writableLength > mostWaitingBytes) stream.destroy();
      else stream.write(text);
    }
  };
  const heartbeat = setInterval(() => tell(': still here\n\n'), heartbeatMs);
  heartbeat.unref();
  return {
    open(response) {
      if (streams.size >= mostStreams) return false;
      response.writeHead(200, {
        ...pageHeaders,
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      response.write('retry: 1000\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
      return true;
    },
    send: (event) => tell(`data: ${JSON.stringify(event)}\n\n`),
    close() {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
