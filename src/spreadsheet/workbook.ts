import path from 'node:path/posix';
import { type Precision, precisionOf } from './serial-date.rules.ts';
import { bad } from './sheet.ts';
import { readXml } from './xml.ts';
import type { Parts } from './zip.ts';

/** What of a workbook its sheet cannot be read without. */
export interface Workbook {
  sheetPart: string;
  stringsPart: string | undefined;
  /** By the style of a cell: what is shown of a date; nothing where a number is shown. */
  precisions: (Precision | undefined)[];
  from1904: boolean;
}

interface Relation {
  type: string;
  target: string;
}

/** Finds the one sheet that is shown. Sheets that are hidden hold lists and are passed over. Problems: BAD_SPREADSHEET. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const main = [...(await relationsOf(parts, ''))].find(([, relation]) => relation.type === 'officeDocument');
  if (!main) throw bad('XLSX', 'it holds no workbook');
  const workbookPart = main[1].target;
  const relations = await relationsOf(parts, workbookPart);
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  const shown: { name: string; part: string }[] = [];
  let from1904 = false;
  await readXml(parts.read(workbookPart), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const relation = relations.get(attributes['id'] ?? '');
      if (relation?.type === 'worksheet') shown.push({ name: attributes['name'] ?? '', part: relation.target });
    },
  });
  const [only, second] = shown;
  if (!only) throw bad('XLSX', 'it shows no sheet');
  if (second) throw bad('XLSX', `it shows ${shown.length} sheets; leave one and hide or delete the others`);
  const stylesPart = partOf('styles');
  return {
    sheetPart: only.part,
    stringsPart: partOf('sharedStrings'),
    precisions: stylesPart ? await precisionsIn(parts, stylesPart) : [],
    from1904,
  };
}

/** Where the relations of a part lead, by id. What leads out of the file is nowhere. */
async function relationsOf(parts: Parts, part: string): Promise<Map<string, Relation>> {
  const { dir, base } = path.parse(part);
  const relationsPart = path.join(dir, '_rels', `${base}.rels`);
  const relations = new Map<string, Relation>();
  if (!parts.has(relationsPart)) return relations;
  await readXml(parts.read(relationsPart), {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || !id || !type || !target || mode === 'External') return;
      relations.set(id, { type: path.basename(type), target: path.resolve('/', dir, target).slice(1) });
    },
  });
  return relations;
}

async function precisionsIn(parts: Parts, part: string): Promise<(Precision | undefined)[]> {
  const codes = new Map<number, string>();
  const precisions: (Precision | undefined)[] = [];
  let inCellFormats = false;
  await readXml(parts.read(part), {
    open(name, attributes) {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) precisions.push(precisionOf(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return precisions;
}
