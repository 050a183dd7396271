import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '../access/actor.ts';
import { assertScope } from '../access/credential.ts';
import { contentDisposition } from '../files/file-name.rules.ts';
import type { FileStores } from '../files/file-store.ts';
import { filesByIds } from '../files/files.ts';
import { UploadAllowance, type UploadLimits, uploadLimits } from '../files/upload-allowance.ts';
import { attachmentBytesMax, tooLarge, uploadFile } from '../files/upload-file.ts';
import { UploadGate } from '../files/upload-gate.ts';
import type { Parts } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { globalId, uuidOf } from '../graphql/global-id.ts';
import type { OperationNote } from '../graphql/operation-note.ts';
import { inTransaction } from '../persistence/transaction.ts';
import { Problem } from '../problems.ts';
import { claimOf } from './claim.ts';
import { assertPreflighted, type Door, targetOf } from './doorkeeper.ts';
import { identify } from './identify.ts';

/** Files come and go beside GraphQL, as bytes: `POST /files?name=…` and `GET /files/<id>`. Identified in the same way. */
export interface FileDoor {
  /** The paths that it answers. */
  routes: readonly string[];
  /** Whether what opens it is a secret in the path. */
  bySecret?: boolean;
  /** Whether a request is about files. */
  takes(request: IncomingMessage): boolean;
  /** `note` is told who asks; `belongsTo` is told whose the request is, once that is known, and may throw why there are too many. */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    note: OperationNote,
    belongsTo: (personId: string) => void,
  ): Promise<void>;
}

const path = '/files';

export function fileDoor(parts: Parts, stores: FileStores, door: Door, limits: UploadLimits = uploadLimits): FileDoor {
  const gate = new UploadGate();
  const allowance = new UploadAllowance(limits, parts.clock);
  return {
    routes: [path, `${path}/<id>`],
    takes: (request) => targetOf(request).path === path || targetOf(request).path.startsWith(`${path}/`),
    async answer(request, response, note, belongsTo) {
      const target = targetOf(request);
      const isUpload = target.path === path;
      const allowed = isUpload ? ['POST'] : ['GET', 'HEAD'];
      if (!allowed.includes(request.method ?? '')) {
        response.setHeader('allow', allowed.join(', '));
        throw new Problem('METHOD_NOT_ALLOWED', { allowed: allowed.join(', ') });
      }
      if (isUpload) assertPreflighted(request, { byAuthorization: false });
      const claim = claimOf(request, door);
      const identified = await identify(parts, claim, note);
      if (!identified) throw new Problem('UNAUTHENTICATED');
      const { actor, credential } = identified;
      note.by(actor);
      belongsTo(actor.personId);
      assertScope(credential, isUpload ? 'mutation' : 'query');
      if (!isUpload) return download(parts, stores, actor, target.path.slice(path.length + 1), request, response);
      const leave = gate.enter(actor.personId);
      try {
        const count = (bytes: number) => allowance.take(actor.personId, claim.address, bytes);
        const again = async () => void (await identify(parts, claim, note));
        await upload(parts, stores, actor, new URLSearchParams(target.search).get('name') ?? '', request, response, count, again);
      } finally {
        leave();
      }
    },
  };
}

async function upload(
  { orm, clock, newId }: Parts,
  stores: FileStores,
  actor: Actor,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  count: (bytes: number) => Promise<void>,
  again: () => Promise<void>,
): Promise<void> {
  const saidBytes = Number(request.headers['content-length'] ?? 0);
  if (saidBytes > attachmentBytesMax * 2) throw tooLarge();
  await count(saidBytes); // before it has come, where it is said: nobody sends a whole file to be told that it is refused
  try {
    const pieces = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    const coming = andThen(saidBytes > 0 ? pieces : counted(pieces, count), again);
    const file = await uploadFile({ orm, clock, newId, stores }, actor, name, coming);
    const { id, mediaType, bytes, sha256 } = file;
    const body = JSON.stringify({ id: globalId('Attachment', id), name: file.name, mediaType, bytes, sha256 });
    response.writeHead(201, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
    response.end(body);
  } catch (error) {
    if (!isGone(request, response)) throw error; // otherwise nobody is there to be told
  }
}

/** What comes, and something to be seen once all of it has: who sends it may have lost the right to meanwhile. */
async function* andThen(pieces: AsyncIterable<Buffer>, see: () => Promise<void>): AsyncGenerator<Buffer> {
  yield* pieces;
  await see();
}

async function* counted(pieces: AsyncIterable<Buffer>, count: (bytes: number) => Promise<void>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    await count(piece.length);
    yield piece;
  }
}

async function download(
  { orm }: Parts,
  stores: FileStores,
  actor: Actor,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const uuid = uuidOf('Attachment', id);
  const file = found((await inTransaction(orm, actor, (tx) => filesByIds(tx, [uuid]))).get(uuid));
  const content = request.method === 'HEAD' ? undefined : await stores.of(file.store).get(actor, file.id);
  response.writeHead(200, {
    'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'content-length': file.bytes,
    'content-disposition': contentDisposition(file.name),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    // Should something show it all the same: it runs nothing, asks nothing, and is of no origin.
    'content-security-policy': `default-src 'none'; sandbox`,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  });
  if (!content) return void response.end();
  await pipeline(content, response).catch((error: unknown) => {
    if (!isGone(request, response)) throw error;
  });
}

/** Whether who asked has hung up. */
function isGone(request: IncomingMessage, response: ServerResponse): boolean {
  return (request.destroyed && !request.complete) || request.socket.destroyed || response.closed;
}
