import { SaxesParser } from 'saxes';
import { bad } from './sheet.ts';

const depthMax = 32;
const attributesMax = 64;

export interface XmlSink {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Asked after each piece: true ends the reading, and what follows is not even unpacked. */
  enough?(): boolean;
}

/**
 * Reads XML as it is unpacked. Names are told without prefix. A document type is refused, and with it every entity: no
 * text grows and nothing outside is fetched. Problems: BAD_SPREADSHEET.
 */
export async function readXml(pieces: AsyncGenerator<string>, sink: XmlSink): Promise<void> {
  const parser = new SaxesParser();
  let depth = 0;
  let attributes = 0;
  parser.on('doctype', () => {
    throw bad('XLSX', 'it has a document type (DTD), which no spreadsheet needs');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    if (depth > depthMax) throw bad('XLSX', `its XML is nested more than ${depthMax} deep`);
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > attributesMax) throw bad('XLSX', `an XML element has more than ${attributesMax} attributes`);
  });
  parser.on('opentag', (tag) => sink.open?.(local(tag.name), localAttributes(tag.attributes)));
  parser.on('text', (text) => sink.text?.(text));
  parser.on('cdata', (text) => sink.text?.(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    sink.close?.(local(tag.name));
  });
  for await (const piece of pieces) {
    parser.write(piece);
    if (sink.enough?.()) return;
  }
  parser.close();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Of `id` and `r:id` the one with a prefix wins: a sheet has both, and the relation is what leads to it. */
function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const plain = Object.entries(attributes).sort(([a], [b]) => Number(a.includes(':')) - Number(b.includes(':')));
  return Object.fromEntries(plain.map(([name, value]) => [local(name), value]));
}
