import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
import type { S3Settings } from '../settings/files.ts';
import { type FileStore, MissingContent } from './file-store.ts';

// Where it diverges from the contract: what is deleted is gone as far as the storage says so (a bucket with versions
// keeps them), and nothing of it is in a backup of the database.

/** How long the storage may be silent. */
const silenceMsMax = 30_000;
const sha256OfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

interface Sent {
  method: 'PUT' | 'GET' | 'DELETE' | 'HEAD';
  /** The id of a file; left out: the bucket itself. */
  id?: string;
  headers?: Record<string, string>;
  body?: Readable;
}

/**
 * Contents as objects `files/<id>` of one bucket of an S3-compatible storage, addressed by path. Each is signed with the
 * SHA-256 of its bytes, so that the storage itself refuses what came otherwise.
 */
export function s3FileStore(settings: S3Settings): FileStore {
  return {
    kind: 's3',
    async put(viewer, id, { bytes, sha256, open }) {
      const headers = {
        'content-length': String(bytes),
        'x-amz-content-sha256': sha256,
        'content-type': 'application/octet-stream',
      };
      try {
        await finish(await send(settings, { method: 'PUT', id, headers, body: open() }), 'put');
      } catch (error) {
        await this.delete(viewer, id).catch(() => {}); // not every storage drops what was cut short; the first error is told
        throw error;
      }
    },
    async get(_, id) {
      const answer = await send(settings, { method: 'GET', id });
      if (answer.statusCode === 404) {
        answer.resume();
        throw new MissingContent();
      }
      if (answer.statusCode !== 200) await finish(answer, 'get');
      return answer; // one that is cut short breaks with an error: its length was said
    },
    async delete(_, id) {
      const answer = await send(settings, { method: 'DELETE', id });
      await finish(answer, 'delete', 404);
    },
    async check() {
      const answer = await send(settings, { method: 'HEAD' });
      await finish(answer, 'look at the bucket');
      return `contents of files lie in the bucket ${settings.bucket} at ${settings.endpoint}`;
    },
  };
}

async function send(settings: S3Settings, { method, id, headers = {}, body }: Sent): Promise<http.IncomingMessage> {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings;
  const url = `${endpoint.replace(/\/$/, '')}/${bucket}${id ? `/files/${id}` : ''}`;
  const signed = await new AwsV4Signer({
    ...{ method, url, service: 's3', region, accessKeyId, secretAccessKey },
    headers: { 'x-amz-content-sha256': sha256OfNothing, ...headers },
  }).sign();
  // Not with fetch: it sends a stream in chunks of no declared length, which S3 refuses.
  const request = (signed.url.protocol === 'https:' ? https : http).request(signed.url, {
    method,
    headers: { ...headers, ...Object.fromEntries(signed.headers) },
    timeout: silenceMsMax,
  });
  request.on('timeout', () => request.destroy(new Error(`The storage was silent for ${silenceMsMax / 1000} s.`)));
  const answered = new Promise<http.IncomingMessage>((resolve, reject) =>
    request.once('response', resolve).once('error', reject),
  );
  if (!body) request.end();
  else
    await pipeline(body, request).catch((error: unknown) => {
      request.destroy(error as Error);
    });
  return answered;
}

/** Reads an answer to its end. Rejects when it is a refusal, with its status and the code in it. */
async function finish(answer: http.IncomingMessage, what: string, ...alsoFine: number[]): Promise<void> {
  let text = '';
  for await (const piece of answer.setEncoding('utf8')) text = (text + piece).slice(0, 10_000);
  const status = answer.statusCode ?? 0;
  if ((status >= 200 && status < 300) || alsoFine.includes(status)) return;
  const code = /<Code>(\w{1,60})<\/Code>/.exec(text)?.[1];
  throw new Error(`The storage did not ${what}: ${status}${code ? ` ${code}` : ''}`);
}
