import { readFileSync } from 'node:fs';
import { type ConnectionOptions, checkServerIdentity } from 'node:tls';
import type { Database } from './database.ts';

const known = ['host', 'sslmode', 'sslrootcert'];
const modes = ['disable', 'require', 'verify-full'];

/**
 * What a URL of PostgreSQL says: `postgres://user:password@host:port/name`, a socket folder as `?host=/folder`. Encryption
 * by `sslmode`: disable, require (of whoever answers), verify-full (also that it is who it should be, by the certificates
 * in the file `sslrootcert`, or by those that everybody trusts). Undefined when it says anything else.
 */
export function readDatabaseUrl(text: string): Database | undefined {
  const nowhere = 'nowhere.invalid'; // with a user but no host it would not be a URL
  const filled = text.replace(/^(postgres(?:ql)?:\/\/[^/?#]*@)(?=[:/])/, `$1${nowhere}`);
  if (!/^postgres(ql)?:\/\//.test(filled) || !URL.canParse(filled)) return undefined;
  const url = new URL(filled);
  const given = new Map(url.searchParams);
  const host = given.get('host') ?? (url.hostname === nowhere ? '' : url.hostname.replace(/^\[(.*)\]$/, '$1'));
  const mode = given.get('sslmode') ?? 'disable';
  const roots = given.get('sslrootcert');
  if (!host || url.hash || [...given.keys()].some((name) => !known.includes(name))) return undefined;
  if (!modes.includes(mode) || (roots !== undefined && mode !== 'verify-full')) return undefined;
  try {
    const [user, password, name] = [url.username, url.password, url.pathname.slice(1)].map(decodeURIComponent);
    if (!user || !name || name.includes('/')) return undefined;
    const tls = mode === 'verify-full' ? verifiedAs(host, roots) : mode === 'require' && { rejectUnauthorized: false };
    return { host, port: Number(url.port) || 5432, name, login: { user, password: password || undefined, tls } };
  } catch {
    return undefined; // a % that begins nothing, a file that is not there
  }
}

/** Of a host that is an address, the driver does not say which: Node would take a certificate of `localhost` for it. */
function verifiedAs(host: string, roots: string | undefined): ConnectionOptions {
  return {
    rejectUnauthorized: true,
    checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate),
    ...(roots !== undefined && { ca: readFileSync(roots, 'utf8') }),
  };
}
