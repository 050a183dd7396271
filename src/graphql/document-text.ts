import { Lexer, Source, TokenKind } from 'graphql';
import { Problem } from '../problems.ts';
import { admissionLimits, tooComplex } from './admission-limits.ts';

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.PAREN_L, TokenKind.BRACKET_L, TokenKind.BRACE_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.PAREN_R, TokenKind.BRACKET_R, TokenKind.BRACE_R]);

/**
 * Looks at a text before it is parsed: how long it is, of how many tokens, and how deep its brackets go. The parser calls
 * itself for each bracket, so that `[[[[…` would be the end of the stack. Gives how many tokens there are. Throws
 * PAYLOAD_TOO_LARGE, REQUEST_TOO_COMPLEX, or the lexer's own complaint.
 */
export function measureText(text: string): number {
  const { documentBytesMax, documentTokensMax, nestingMax } = admissionLimits;
  // Its length first: that of a text of megabytes need not be counted in bytes.
  if (text.length > documentBytesMax || Buffer.byteLength(text) > documentBytesMax)
    throw new Problem('PAYLOAD_TOO_LARGE', { limit: documentBytesMax, unit: 'bytes of GraphQL' });
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokens += 1;
    if (tokens > documentTokensMax) throw tooComplex(tokens, 'tokens', documentTokensMax);
    if (opening.has(token.kind)) nesting += 1;
    else if (closing.has(token.kind)) nesting -= 1;
    if (nesting > nestingMax) throw tooComplex(nesting, 'brackets in brackets', nestingMax);
  }
  return tokens;
}
