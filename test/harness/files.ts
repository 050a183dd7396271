import { strToU8, zipSync } from 'fflate';
import { headersOf } from '../../clients/connect.ts';
import type { World } from './world.ts';

export interface Uploaded {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

export const pdf = (text = 'nội dung'): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);
export const png = (): Buffer => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
export const jpeg = (): Buffer => Buffer.from('ffd8ffe000104a46494600', 'hex');
/** A ZIP with these parts. */
export const zip = (parts: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { level: 0 }]]))));
const types = { '[Content_Types].xml': '<Types/>' };
export const docx = (more: Record<string, string> = {}): Buffer => zip({ ...types, 'word/document.xml': '<w/>', ...more });
export const xlsx = (): Buffer => zip({ ...types, 'xl/workbook.xml': '<x/>' });
export const pptx = (): Buffer => zip({ ...types, 'ppt/presentation.xml': '<p/>' });
export const openDocument = (kind: 'text' | 'spreadsheet', more: Record<string, string> = {}): Buffer =>
  zip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<office/>', ...more });

const filesOf = ({ url }: Pick<World, 'url'>): string => url.replace(/\/graphql$/, '/files');

/** Sends a file as it is, as a person. */
export function sendFile(
  world: World,
  login: string,
  name: string,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${filesOf(world)}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream', ...headersOf(world.as(login)), ...headers },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
    ...(signal && { signal }),
  } as RequestInit);
}

/** Uploads a file that is to be taken. */
export async function upload(world: World, login: string, name: string, bytes: Buffer): Promise<Uploaded> {
  const response = await sendFile(world, login, name, new Uint8Array(bytes));
  const answer = await response.json();
  if (response.status !== 201) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  return answer as Uploaded;
}

export function fetchFile(
  world: World,
  login: string,
  id: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${filesOf(world)}/${id}`, { method, headers: { ...headersOf(world.as(login)), ...headers } });
}

/** The code and the details of a refusal. */
export async function refusalOf(response: Response): Promise<[status: number, code: string, details?: Record<string, unknown>]> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string; details?: Record<string, unknown> } }[] };
  const [{ extensions }] = errors as [(typeof errors)[number]];
  return [response.status, extensions.code, extensions.details];
}
