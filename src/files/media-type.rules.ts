/** What a file is, by its content; its name says nothing of it. */
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpeg: 'image/jpeg',
  text: 'text/plain',
  csv: 'text/csv',
} as const;
export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes];

/** Allowed, or only recognised so that the refusal can say what it is. */
export type Recognised = { allowed: MediaType } | { refused: string };

/** The beginnings by which a file is known, in hexadecimal. */
const beginnings: [hex: string, what: Recognised | 'zip'][] = [
  ['255044462d', { allowed: mediaTypes.pdf }],
  ['89504e470d0a1a0a', { allowed: mediaTypes.png }],
  ['ffd8ff', { allowed: mediaTypes.jpeg }],
  ['504b0304', 'zip'],
  ['504b0506', { refused: 'application/zip' }],
  ['d0cf11e0a1b11ae1', { refused: 'application/x-ole-storage' }],
  ['4d5a', { refused: 'application/vnd.microsoft.portable-executable' }],
  ['7f454c46', { refused: 'application/x-elf' }],
  ['cafebabe', { refused: 'application/java-vm' }],
  ['47494638', { refused: 'image/gif' }],
  ['52494646', { refused: 'application/x-riff' }],
  ['1f8b', { refused: 'application/gzip' }],
  ['377abcaf271c', { refused: 'application/x-7z-compressed' }],
  ['526172211a07', { refused: 'application/vnd.rar' }],
  ['7b5c727466', { refused: 'application/rtf' }],
];

/** By its first bytes; nothing when they are no known beginning: then it may be text. */
export function recogniseBeginning(first: Buffer): Recognised | 'zip' | undefined {
  const hex = first.subarray(0, 16).toString('hex');
  return beginnings.find(([beginning]) => hex.startsWith(beginning))?.[1];
}

const parts: [part: string, allowed: MediaType][] = [
  ['word/document.xml', mediaTypes.docx],
  ['xl/workbook.xml', mediaTypes.xlsx],
  ['ppt/presentation.xml', mediaTypes.pptx],
];

/**
 * By the names of the parts of a ZIP, and what its part `mimetype` says, if it has one. A document with macros is none
 * that is allowed, whatever else is in it: it is a program.
 */
export function recogniseParts(names: ReadonlySet<string>, mimetype: string | undefined): Recognised {
  if ([...names].some((name) => /(^|\/)vbaProject\.bin$/i.test(name) || name.startsWith('Basic/')))
    return { refused: 'a document with macros' };
  if (mimetype === mediaTypes.odt || mimetype === mediaTypes.ods)
    return names.has('content.xml') ? { allowed: mimetype } : { refused: 'application/zip' };
  const found = parts.filter(([part]) => names.has(part));
  if (names.has('[Content_Types].xml') && found.length === 1) return { allowed: found[0]![1] };
  return { refused: 'application/zip' };
}

/** Characters that stand in no text: of C0 only tab, the ends of lines and of pages do. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is about them
const noText = /[\x00-\x08\x0b\x0e-\x1f\x7f]/;

/** Whether it is text, piece by piece: UTF-8 all through, without what stands in no text.. */
export function textChecker(): { next(piece: Buffer): boolean; end(): boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const isText = (decode: () => string) => {
    try {
      return !noText.test(decode());
    } catch {
      return false;
    }
  };
  return { next: (piece) => isText(() => decoder.decode(piece, { stream: true })), end: () => isText(() => decoder.decode()) };
}
