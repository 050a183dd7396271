import type { OperationTypeNode } from 'graphql';
import { Problem } from '../problems.ts';
import type { Actor } from './actor.ts';

/** What may be done with a credential, of what its person may do. */
export enum Scope {
  READ = 'READ',
  WRITE = 'WRITE',
}

/** What a request proved with whom it is from. */
export interface Credential {
  kind: 'DEMO' | 'OPEN_ID' | 'API_TOKEN';
  /** Of an API token, its id: by this name it is revoked. */
  tokenId: string | null;
  /** From when on it proves nothing; null: as long as it is not taken back. */
  expiresAt: Date | null;
  scopes: ReadonlySet<Scope>;
}

/** What a request says of who sends it: two headers, or the same two in the payload of `connection_init`; and from where. */
export interface Claim {
  authorization: unknown;
  actingAs: unknown;
  /** The address it comes from: wrong credentials are counted by it. */
  address: string;
}

/** Who asks, and with what it was proven. */
export interface Identified {
  actor: Actor;
  credential: Credential;
}

export const allScopes: ReadonlySet<Scope> = new Set(Object.values(Scope));

/** SCOPE_MISSING unless the credential may do such an operation: what changes something needs WRITE, everything else READ. */
export function assertScope({ scopes }: Credential, operation: `${OperationTypeNode}`): void {
  const scope = operation === 'mutation' ? Scope.WRITE : Scope.READ;
  if (!scopes.has(scope)) throw new Problem('SCOPE_MISSING', { scope });
}
