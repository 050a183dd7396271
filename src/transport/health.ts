import type { ServerResponse } from 'node:http';
import type { Metrics } from '../metrics.ts';
import type { Page } from './http.ts';

/** Whether the server may be sent requests, and why not; and what is slower than it should be, though all is served. */
export interface Readiness {
  ready: boolean;
  reasons: string[];
  degraded: string[];
  checks: { name: string; ok: boolean; says: string }[];
}

/** What those ask who run the server: does the process live, may it be sent requests, and its figures. */
export function healthPages(readiness: () => Promise<Readiness>, metrics: Metrics): Map<string, Page> {
  return new Map<string, Page>([
    ['/livez', (_, response) => say(response, 200, { alive: true })],
    [
      '/readyz',
      async (_, response) => {
        const found = await readiness();
        say(response, found.ready ? 200 : 503, found);
      },
    ],
    [
      '/metrics',
      async (_, response) => {
        const { contentType, body } = await metrics.text();
        response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' });
        response.end(body);
      },
    ],
  ]);
}

function say(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(value)}\n`);
}
