import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Metrics } from '../metrics.ts';
import type { Page } from './http.ts';

/** Whether the server may be sent requests, and why not; and what is slower than it should be, though all is served. */
export interface Readiness {
  ready: boolean;
  reasons: string[];
  degraded: string[];
  checks: { name: string; ok: boolean; says: string }[];
}

/** What a balancer asks: does the process live, and may it be sent requests. */
export function healthPages(readiness: () => Promise<Readiness>): Map<string, Page> {
  return new Map<string, Page>([
    ['/livez', (_, response) => say(response, 200, { alive: true })],
    [
      '/readyz',
      async (_, response) => {
        const found = await readiness();
        say(response, found.ready ? 200 : 503, found);
      },
    ],
  ]);
}

const metricsPath = '/metrics';

/** The figures of the process, for those who run it. They tell that something is written, and when, of whatever it is. */
export function metricsPage(metrics: Metrics): [path: string, page: Page] {
  return [
    metricsPath,
    async (_, response) => {
      const { contentType, body } = await metrics.text();
      response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' });
      response.end(body);
    },
  ];
}

/** The same at an address of its own, for a network that only they reach. */
export async function metricsServer(metrics: Metrics, { host, port }: { host: string; port: number }): Promise<Server> {
  const [path, page] = metricsPage(metrics);
  const server = createServer((request, response) => {
    if (request.url === path && (request.method === 'GET' || request.method === 'HEAD'))
      Promise.resolve(page(request, response, 'en')).catch(() => response.destroy());
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}

function say(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(value)}\n`);
}
