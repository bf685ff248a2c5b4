import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request; what it throws becomes a bare 500. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A server that listens; it has nothing to say until it is given a handler. */
export type Listener = {
  readonly port: number;
  readonly serve: (handler: Handler) => void;
  readonly stop: () => Promise<void>;
};

/** More than the gateway lets through: it is the gateway that says what is too long. */
const HEAD_BYTES = 32 * 1024;

const notYet: Handler = async (_, response) => {
  response.writeHead(503, { 'retry-after': '1' }).end();
};

const refused = (port: number, error: NodeJS.ErrnoException): Error =>
  error.code === 'EADDRINUSE'
    ? new Error(`Le port ${port} est déjà pris : donnez-en un autre dans PORT.`)
    : error;

/** Listens on a port of this machine (0: a free one), closed to other machines. */
export const listen = async (wanted: number): Promise<Listener> => {
  let handler = notYet;
  const server = createServer(
    { maxHeaderSize: HEAD_BYTES, keepAliveTimeout: 60_000 },
    (request, response) => {
      handler(request, response).catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(refused(wanted, error)));
    server.listen(wanted, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (given) => {
      handler = given;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
