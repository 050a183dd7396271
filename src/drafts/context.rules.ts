import type { AlignedBlock } from './matching.rules.ts';

/** How deep the labels of a legal text stand below its headings. */
const depths: Record<string, number> = {
  Absatz: 1,
  khoản: 1,
  paragraph: 1,
  Nummer: 2,
  điểm: 2,
  point: 2,
  Buchstabe: 3,
  Doppelbuchstabe: 4,
  Dreifachbuchstabe: 5,
};

/**
 * Of each block, where it stands: its headings and the labels above it, as one text. What has no label of its own stands
 * in the paragraph of law begun last.
 */
export function contextsOf(blocks: readonly AlignedBlock[]): string[] {
  let headings = '';
  let labels: string[] = [];
  return blocks.map((block) => {
    const path = block.headingPath.join('\n');
    if (path !== headings || block.kind === 'HEADING') labels = [];
    headings = path;
    const depth = block.label === null ? undefined : depths[block.label.split(' ', 1)[0]!];
    if (depth === undefined) labels = labels.slice(0, 1);
    else labels = [...Array.from({ length: depth }, (_, i) => labels[i] ?? '').slice(0, depth - 1), block.label!];
    return `${path}\n\n${labels.join('\n')}`;
  });
}
