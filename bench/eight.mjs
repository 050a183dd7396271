// Eight connections that ask the same again and again, and what answering costs: on a processor, in Node and in PostgreSQL.
import http from 'node:http';
import { cpuMsOf, cpuMsOfBackends, cpuMsSince, median } from './processes.mjs';

const connections = 8;

/** One who asks, over connections that stay. Each answer is to be as long as the first, which `first` gives. */
export class Eight {
  #agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  #url;
  #options;
  #body;
  #bytes;

  constructor(url, login, query, variables) {
    this.#url = url;
    this.#body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(this.#body) };
    this.#options = { method: 'POST', agent: this.#agent, headers: { ...headers, authorization: `Demo ${login}` } };
  }

  async first() {
    const { status, body } = await this.#ask();
    if (status !== 200) throw new Error(`Answered with ${status}: ${body.toString().slice(0, 500)}`);
    this.#bytes = body.length;
    return body.toString();
  }

  /** So many answers, eight at a time. */
  async answers(count) {
    let asked = 0;
    const one = async () => {
      while (asked++ < count) {
        const { status, body } = await this.#ask();
        if (status !== 200 || body.length !== this.#bytes) throw new Error(`Answered with ${status}, ${body.length} bytes.`);
      }
    };
    await Promise.all(Array.from({ length: connections }, one));
  }

  #ask() {
    return new Promise((resolve, reject) => {
      const request = http.request(this.#url, this.#options, (response) => {
        const pieces = [];
        response.on('data', (piece) => pieces.push(piece));
        response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(pieces) }));
        response.on('error', reject);
      });
      request.on('error', reject).end(this.#body);
    });
  }
}

/** Rounds of so many answers of each side, in turn, then in turn backwards; gives each side the costs of its rounds. */
export async function measureInTurn(sides, rounds, answers) {
  for (const side of sides) side.costs = [];
  for (let round = 0; round < rounds; round++)
    for (const side of round % 2 ? sides.toReversed() : sides) side.costs.push(await costOf(side, answers));
}

async function costOf({ eight, pid, databaseOf, user }, answers) {
  const used = () => ({ node: cpuMsOf(pid), database: cpuMsOfBackends(databaseOf, user) });
  const before = used();
  await eight.answers(answers);
  const after = used();
  return { node: (after.node - before.node) / answers, database: cpuMsSince(before.database, after.database) / answers };
}

const both = ({ node, database }) => node + database;

/** Prints what each side costs, and how many times as much the first one takes, round by round. */
export function printCosts(what, sides, ratio = 'the first, as a ratio, round by round') {
  console.log(`\n| ${what} | Node, CPU ms | PostgreSQL, CPU ms | both | ${ratio} |\n|---|--:|--:|--:|--:|`);
  for (const { name, costs } of sides) {
    const figures = [({ node }) => node, ({ database }) => database, both].map((of) => median(costs.map(of)).toFixed(2));
    const times = sides[0].costs.map((cost, n) => both(cost) / both(costs[n])).sort((a, b) => a - b);
    const spread = `${median(times).toFixed(2)} (${times[0].toFixed(2)} to ${times.at(-1).toFixed(2)})`;
    console.log(`| ${name} | ${figures.join(' | ')} | ${name === sides[0].name ? '' : spread} |`);
  }
}
