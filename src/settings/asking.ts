import { anyText, BadSetting, bytesMax, type Environment, oneOf, readerOf, whole } from './setting.ts';

/** What may be asked, and at what price. */
export interface Asking {
  introspection: 'everyone' | 'signed-in' | 'nobody';
  costMax: number;
  answerBytesMax: number;
  costPerMinuteMax: number;
  /** A manifest of documents that may be asked for by their id. */
  trustedDocuments: string | undefined;
  /** Whether no others are taken. */
  trustedOnly: boolean;
}

export const askingSettings = {
  INTROSPECTION: {
    default: 'auto',
    meaning:
      'Who may ask for the schema itself, and is helped with names that are misspelt: everyone, signed-in, nobody; or auto, which is everyone in demo mode and else signed-in.',
    read: oneOf(['auto', 'everyone', 'signed-in', 'nobody']),
  },
  COST_MAX: {
    default: '250000',
    meaning:
      'What one operation may cost, in units of about a plain field, once for each object of each page as long as it may be. Dearer ones are refused with COST_EXCEEDED; so is one that turns out to be dearer, since a list without pages holds what it holds.',
    read: whole(100, bytesMax),
  },
  ANSWER_BYTES_MAX: {
    default: '20000000',
    meaning:
      'About how many bytes long one answer may be, 2500000 at least: a draft in full is one. A longer one is refused with ANSWER_TOO_LARGE as soon as it gets so long.',
    read: whole(2_500_000, bytesMax),
  },
  COST_PER_MINUTE_MAX: {
    default: '5000000',
    meaning:
      'What one person may ask for in a minute, in the same units, COST_MAX at least: with REDIS_URL over all servers, else on each. Who asks for more is refused with RATE_LIMITED and told how long to wait.',
    read: whole(100, bytesMax),
  },
  TRUSTED_DOCUMENTS: {
    default: undefined,
    meaning:
      'A file of documents that clients may ask for by id instead of sending them: JSON, each text under its SHA-256, as npm run codegen writes clients/gql/persisted-documents.json.',
    read: anyText,
  },
  DOCUMENTS: {
    default: 'any',
    meaning: 'Which documents are taken: any, or trusted-only, which needs TRUSTED_DOCUMENTS; others are UNKNOWN_DOCUMENT then.',
    read: oneOf(['any', 'trusted-only']),
  },
};

export function readAsking(env: Environment, demoMode: boolean): Asking {
  const get = readerOf(askingSettings, env);
  const introspection = get('INTROSPECTION');
  const [costMax, costPerMinuteMax] = [get('COST_MAX'), get('COST_PER_MINUTE_MAX')];
  if (costPerMinuteMax < costMax)
    throw new BadSetting(
      `COST_PER_MINUTE_MAX=${costPerMinuteMax} is less than COST_MAX=${costMax}: some operations could never be done. Raise the one, or lower the other.`,
    );
  const trustedDocuments = env['TRUSTED_DOCUMENTS'] || undefined;
  const trustedOnly = get('DOCUMENTS') === 'trusted-only';
  if (trustedOnly && !trustedDocuments) throw new BadSetting('DOCUMENTS=trusted-only needs TRUSTED_DOCUMENTS. Set it.');
  const auto = demoMode ? 'everyone' : 'signed-in';
  return {
    introspection: introspection === 'auto' ? auto : introspection,
    costMax,
    answerBytesMax: get('ANSWER_BYTES_MAX'),
    costPerMinuteMax,
    trustedDocuments,
    trustedOnly,
  };
}
