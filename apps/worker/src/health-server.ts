import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';

/** Answers `/health/live`, `/health/ready` and `/metrics` on 127.0.0.1; nothing else of the worker can be reached. What it cannot answer it tells `failed`. */
export class HealthServer {
  private readonly server: Server;

  constructor(private readonly port: number, metrics: Registry, isReady: () => Promise<boolean>, failed: (error: unknown) => void) {
    this.server = createServer((request, response) => {
      const answer = async (): Promise<void> => {
        switch (request.url) {
          case '/health/live': return send(response, 200, 'text/plain', 'live\n');
          case '/health/ready': return (await isReady()) ? send(response, 200, 'text/plain', 'ready\n') : send(response, 503, 'text/plain', 'not ready\n');
          case '/metrics': return send(response, 200, metrics.contentType, await metrics.metrics());
          default: return send(response, 404, 'text/plain', 'not found\n');
        }
      };
      answer().catch((error: unknown) => {
        failed(error);
        send(response, 500, 'text/plain', 'failed\n');
      });
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => this.server.once('error', reject).listen(this.port, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
