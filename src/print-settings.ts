import { readFileSync, writeFileSync } from 'node:fs';
import { settingsTable } from './config.ts';

/** The settings as the README shows them. */
export function settingsMarkdown(): string {
  const rows = settingsTable().map(
    ({ name, default: otherwise, meaning }) => `| \`${name}\` | ${otherwise || '—'} | ${meaning} |`,
  );
  return ['| setting | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

if (import.meta.main) {
  const marked = /(<!-- settings:.*-->\n)[\s\S]*(\n<!-- end of settings -->)/;
  writeFileSync('README.md', readFileSync('README.md', 'utf8').replace(marked, `$1${settingsMarkdown()}$2`));
}
