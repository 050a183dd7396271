import { doingRules } from './doing.rules.ts';
import { mutations, partsOf, roots } from './elements.ts';
import { fieldsSeen, seeingRules, typesSeen } from './seeing.rules.ts';
import { type Cells, type Relation, relations, told } from './who.ts';

// The rules as one table that people can read, on standard output.

const columns = Object.keys(relations) as Relation[];
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const whoOf = (cells: Cells) =>
  columns.map((relation) => told(cells[relation] ?? (relation === 'signed' ? cells.asked : undefined)));
const table = (head: readonly string[], rows: readonly string[][]) =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

/** Everything about who may, in markdown. */
export function rulesMarkdown(): string {
  const seeing = Object.entries(seeingRules).flatMap(([name, rule]) => {
    const types = Object.entries(typesSeen).filter(([, [of]]) => of === name);
    const what = types.map(([type]) => `\`${type}\``).join(', ');
    const modes = (['AT_CLOSE', 'AFTER_OWN'] as const).flatMap((mode) => {
      const cells = (rule as { [of in typeof mode]?: Cells })[mode];
      return cells ? [['', '', 'until it is revealed', mode, ...whoOf(cells)]] : [];
    });
    return [[what, rule.rule, rule.state, modes.length > 0 ? 'OPEN, or revealed' : 'any', ...whoOf(rule.cells)], ...modes];
  });
  const fields = Object.entries(fieldsSeen).map(([name, { rule, cells }]) => [
    `\`${name}\``,
    rule,
    'always',
    'any',
    ...whoOf(cells),
  ]);
  const doing = Object.entries(doingRules).map(([name, { rule, state, cells }]) => {
    const what = Object.entries(mutations).filter(([, [of]]) => of === name);
    return [what.map(([mutation]) => `\`${mutation}\``).join(', '), rule, state, 'any', ...whoOf(cells)];
  });
  const others = [...Object.entries(roots), ...Object.entries(partsOf)];
  const ruleOf = Map.groupBy(others, ([, rule]) => rule);
  return [
    '# Who may',
    Object.entries(relations)
      .map(([name, words]) => `- ${name}: ${words}`)
      .join('\n'),
    '## Who sees',
    table(['what', 'rule', 'state', 'mode', ...columns], [...seeing, ...fields]),
    '## Who does',
    'What is to be found before has to be seen (NOT_FOUND, else NOT_ALLOWED); in what state it has to be comes after.',
    table(['mutation', 'rule', 'state', 'mode', ...columns], doing),
    '## What follows another rule',
    table(
      ['as', 'what'],
      [...ruleOf].map(([rule, all]) => [rule, all.map(([name]) => `\`${name}\``).join(', ')]),
    ),
    'Pages are as what is on them, payloads as their mutation. What a feed tells reaches whom its recorded audience included, as long as its object is seen.',
  ].join('\n\n');
}

if (import.meta.main) console.log(rulesMarkdown());
