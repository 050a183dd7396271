// The authors: comments over HTTP on connections that stay open, the same request to every server.
import http from 'node:http';
import { mutation, textCharacters } from './documents.ts';

export class Poster {
  /** When each comment was posted, by its number. */
  posts = [];
  #server;
  #agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

  /** @param server its addresses, the draft, and who may comment: each in turn */
  constructor(server) {
    this.#server = server;
  }

  /** Posts a comment. Resolves when its author has been answered and everybody in the crowds has it. */
  async post(...crowds) {
    const number = this.posts.length;
    const { urls, logins, draftId } = this.#server;
    const input = { draftId, audience: 'ROUND_AND_LEAD', text: `#${number} `.padEnd(textCharacters, 'x') };
    const body = JSON.stringify({ query: mutation, variables: { input } });
    const reached = crowds.map((crowd) => crowd.everyoneHas(number));
    this.posts.push(performance.now());
    const login = logins[number % logins.length];
    const answer = await this.#send(urls[number % urls.length], login, body);
    const added = JSON.parse(answer).data?.addComment;
    if (!added?.eventId || added.userErrors.length > 0) throw new Error(`A comment was refused: ${answer}`);
    await Promise.all(reached);
  }

  close() {
    this.#agent.destroy();
  }

  #send(url, login, body) {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(login && { authorization: `Demo ${login}` }),
    };
    return new Promise((resolve, reject) => {
      const request = http.request(url, { agent: this.#agent, method: 'POST', headers }, (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (piece) => (answer += piece));
        response.on('end', () => resolve(answer));
      });
      request.on('error', (error) => {
        // The server has just closed a connection that was idle: it has not seen the request.
        if (request.reusedSocket && error.code === 'ECONNRESET') resolve(this.#send(url, login, body));
        else reject(error);
      });
      request.end(body);
    });
  }
}
