import { anyText, BadSetting, bytesMax, type Environment, isHttpUrl, oneOf, readerOf, whole } from './setting.ts';

/** How much may be uploaded, and where it is put. */
export interface FileSettings {
  uploadLimits: { bytesPerMinutePerPersonMax: number; bytesPerMinutePerAddressMax: number };
  fileStorage: { taking: 'postgres' | 's3'; s3: S3Settings | undefined };
}

/** An S3-compatible storage and one bucket in it. */
export interface S3Settings {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const neededForS3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

export const uploadSettings = {
  UPLOAD_BYTES_PER_MINUTE_PER_PERSON_MAX: {
    default: '400000000',
    meaning:
      "How many bytes of files one person may upload a minute, saved up to a minute's worth. More are refused with RATE_LIMITED and the time to wait, status 429.",
    read: whole(20_000_000, 100 * bytesMax),
  },
  UPLOAD_BYTES_PER_MINUTE_PER_ADDRESS_MAX: {
    default: '4000000000',
    meaning: 'How many bytes of files may be uploaded from one address, in the same way.',
    read: whole(20_000_000, 100 * bytesMax),
  },
};

export const storageSettings = {
  FILE_STORE: {
    default: 'postgres',
    meaning:
      'Where contents of attachments are put: postgres, or s3, which needs the five settings that follow. What was put before is read from where it lies.',
    read: oneOf(['postgres', 's3']),
  },
  S3_ENDPOINT: {
    default: undefined,
    meaning: 'Address of the S3-compatible storage, http:// or https://, without the bucket: buckets are addressed by path.',
    read: (text: string) => (isHttpUrl(text) ? text : undefined),
  },
  S3_BUCKET: {
    default: undefined,
    meaning: 'The bucket, which is there already and is not open to others. Objects are named files/<id>.',
    read: (text: string) => (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text) ? text : undefined),
  },
  S3_REGION: {
    default: 'us-east-1',
    meaning: 'Its region, as the storage wants it in signatures.',
    read: (text: string) => (/^[a-z0-9-]{1,50}$/.test(text) ? text : undefined),
  },
  S3_ACCESS_KEY_ID: {
    default: undefined,
    meaning: 'The name of a key that may read, write and delete these objects, and nothing more.',
    read: anyText,
  },
  S3_SECRET_ACCESS_KEY: {
    default: undefined,
    meaning: 'The secret of that key.',
    read: anyText,
  },
};

export function readFileSettings(env: Environment): FileSettings {
  const get = readerOf(uploadSettings, env);
  return {
    uploadLimits: {
      bytesPerMinutePerPersonMax: get('UPLOAD_BYTES_PER_MINUTE_PER_PERSON_MAX'),
      bytesPerMinutePerAddressMax: get('UPLOAD_BYTES_PER_MINUTE_PER_ADDRESS_MAX'),
    },
    fileStorage: fileStorageOf(env),
  };
}

/** The storage is known when anything of it is set, also while new files go into PostgreSQL: then all of it is to be set. */
function fileStorageOf(env: Environment): FileSettings['fileStorage'] {
  const get = readerOf(storageSettings, env);
  const taking = get('FILE_STORE');
  const missing = neededForS3.filter((name) => !env[name]);
  if (taking === 'postgres' && missing.length === neededForS3.length) return { taking, s3: undefined };
  if (missing.length > 0)
    throw new BadSetting(
      `${taking === 's3' ? 'FILE_STORE=s3' : 'An S3-compatible storage'} needs ${missing.join(', ')}. Set what is missing, or unset FILE_STORE and every S3_ setting.`,
    );
  const s3: S3Settings = {
    endpoint: get('S3_ENDPOINT'),
    bucket: get('S3_BUCKET'),
    region: get('S3_REGION'),
    accessKeyId: get('S3_ACCESS_KEY_ID'),
    secretAccessKey: get('S3_SECRET_ACCESS_KEY'),
  };
  return { taking, s3 };
}
