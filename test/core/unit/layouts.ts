/** A criterion of a made-up unit. */
export interface Truth {
  readonly code: string;
  readonly kind: 'performance' | 'knowledge' | 'range';
  readonly statement: string;
}

/** A text as a centre might have it, and what is in it. */
export interface Layout {
  readonly name: string;
  readonly text: string;
  readonly truth: readonly Truth[];
}

interface Group {
  readonly title: string;
  readonly kind: 'performance' | 'knowledge';
  readonly statements: readonly string[];
}

const GROUPS: readonly Group[] = [
  {
    title: 'Be able to receive a bouquet order by telephone',
    kind: 'performance',
    statements: [
      'greet the caller in the shop’s usual way',
      'write the order on the correct form, with the date, the address and any message that is to go on the card',
      'read the order back to the caller and correct any mistakes before you end the call',
      'agree how and when the flowers will be paid for',
    ],
  },
  {
    title: 'Be able to prepare the workroom',
    kind: 'performance',
    statements: [
      'lay out tools, buckets and paper so that they can be reached without stretching',
      'check that stems have had enough water overnight and throw away any that have wilted',
      'sweep the floor between jobs',
    ],
  },
  {
    title: 'Understand how cut flowers are kept fresh',
    kind: 'knowledge',
    statements: [
      'describe how water temperature affects the way different stems drink',
      'explain why fruit is kept away from flowers',
      'outline the rules of the workplace on cleaning buckets',
      'identify which flowers need to be kept apart from others and what happens when they are not',
      'state who to tell when the cold store stops working',
    ],
  },
];

function wrap(text: string, width: number, indent: string, first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line += empty ? word : ` ${word}`;
    }
    empty = false;
  }
  return [...lines, line].join('\n');
}

type Namer = (group: number, item: number) => string;

function truthOf(name: Namer, groups: readonly Group[] = GROUPS): Truth[] {
  return groups.flatMap((group, g) =>
    group.statements.map((statement, i) => ({ code: name(g, i), kind: group.kind, statement })),
  );
}

const dotted: Namer = (g, i) => `${g + 1}.${i + 1}`;
const unitDotted: Namer = (g, i) => `417.${g + 1}.${i + 1}`;
const runOn: Namer = (g, i) =>
  g === 2 ? `K${i + 1}` : `P${(g === 1 ? (GROUPS[0]?.statements.length ?? 0) : 0) + i + 1}`;
const HEAD = 'Unit 417: Take and prepare flower orders\nLevel 2\nCredit value: 4\n\n';
const NOS =
  'FLOR12 Take and prepare flower orders\n\nOverview\nThis standard is about taking orders and getting ready to make them up.\n\n';

function lower(title: string): string {
  return title.replace(/^Be able to /, 'To ').replace(/^Understand /, 'To know ');
}

function perGroup(render: (group: Group, g: number) => string): string {
  return GROUPS.map(render).join('\n');
}

function simple(name: string, text: string, namer: Namer): Layout {
  return { name, text, truth: truthOf(namer) };
}

function cityAndGuilds(width: number, join: (code: string, statement: string) => string): string {
  const section = (g: number) => {
    const group = GROUPS[g] as Group;
    const items = group.statements.map((statement, i) =>
      join(unitDotted(g, i), statement + (i === group.statements.length - 1 ? '.' : '')),
    );
    return `417.${g + 1} ${lower(group.title)}, you must:\n${items.join('\n')}\n`;
  };
  return `${HEAD}What you must do\n\n${wrap('You must do every point on this list.', width, '')}\n\n${section(0)}\n${section(1)}\nWhat you must know\nYou must know every point on this list.\n\n${section(2)}\nUnit sign-off\nSignature of candidate\n`;
}

function nos(items: (g: number) => string, between = '\n'): string {
  return `${NOS}Performance criteria\n\nReceive orders\nYou must be able to:\n${items(0)}${between}\nGet the room ready\nYou must be able to:\n${items(1)}${between}\nKnowledge and understanding\n\nYou need to know and understand:\n${items(2)}\n\nDeveloped by\tAnybody\nVersion number\t2\n`;
}

function listOf(g: number, line: (code: string, statement: string) => string): string {
  return (GROUPS[g] as Group).statements.map((statement, i) => line(runOn(g, i), statement)).join('\n');
}

function sideBySide(left: readonly string[], right: readonly string[], gutter: number): string {
  const rows: string[] = [];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1)
    rows.push(`${(left[i] ?? '').padEnd(gutter)}${right[i] ?? ''}`.trimEnd());
  return rows.join('\n');
}

function wrapped(code: string, statement: string, width: number): readonly string[] {
  return wrap(statement, width, ' '.repeat(code.length + 2), `${code}  `).split('\n');
}

const numbers: Namer = (_, i) => `${i + 1}`;

function twoLists(mark: (i: number) => string): Layout {
  const own = [GROUPS[0], GROUPS[2]] as readonly Group[];
  const section = (g: number) =>
    (own[g] as Group).statements.map((statement, i) => wrap(statement, 70, '   ', mark(i))).join('\n');
  return {
    name: '',
    text: `${NOS}Performance criteria\nYou must be able to:\n${section(0)}\n\nKnowledge and understanding\nYou need to know and understand:\n${section(1)}\n\nGlossary\nstem: the part that drinks\n`,
    truth: truthOf((g, i) => `${g === 0 ? 'P' : 'K'}${i + 1}`, own),
  };
}

function ofqualTable(): string {
  return perGroup((group, g) => {
    const left = wrap(`${g + 1}. ${group.title}`, 30, '   ', '').split('\n');
    const right = group.statements.flatMap((statement, i) => wrapped(dotted(g, i), statement, 48));
    return `${sideBySide(left, right, 36)}\n`;
  });
}

/** Texts in the layouts that centres meet, all made of one invented unit. */
export const LAYOUTS: readonly Layout[] = [
  simple(
    'unit codes, wrapped lines',
    cityAndGuilds(60, (code, text) => wrap(text, 60, '', `${code} `)),
    unitDotted,
  ),
  simple(
    'unit codes, tabs',
    cityAndGuilds(70, (code, text) => wrap(text, 60, '', `${code}\t`)),
    unitDotted,
  ),
  simple(
    'unit codes glued to the text',
    cityAndGuilds(70, (code, text) => code + text),
    unitDotted,
  ),
  simple(
    'unit codes, blank lines between',
    cityAndGuilds(50, (code, text) => `${wrap(text, 50, '', `${code} `)}\n`),
    unitDotted,
  ),
  simple(
    'unit codes on lines of their own',
    cityAndGuilds(70, (code, text) => `${code}\n${text}`),
    unitDotted,
  ),
  simple(
    'unit codes as a list with bold codes',
    cityAndGuilds(200, (code, text) => `- **${code}** ${text}`),
    unitDotted,
  ),
  simple(
    'standard, plain list',
    nos((g) => listOf(g, (code, text) => `${code} ${text}`)),
    runOn,
  ),
  simple(
    'standard, wrapped with hanging indent',
    nos((g) => listOf(g, (code, text) => wrapped(code, text, 56).join('\n'))),
    runOn,
  ),
  simple(
    'standard, codes with stops',
    nos((g) => listOf(g, (code, text) => `${code}. ${text}`)),
    runOn,
  ),
  simple(
    'standard, codes glued',
    nos((g) => listOf(g, (code, text) => code + text)),
    runOn,
  ),
  simple(
    'standard, bulleted codes',
    nos((g) => listOf(g, (code, text) => `• ${code}: ${text};`)),
    runOn,
  ),
  simple(
    'standard, run together',
    nos((g) => listOf(g, (code, text) => `${code} ${text}`).replace(/\n/g, ' ')),
    runOn,
  ),
  simple(
    'standard, tab table',
    nos((g) => listOf(g, (code, text) => `\t${code}\t${text}\t`)),
    runOn,
  ),
  simple(
    'standard, bar table',
    nos((g) => listOf(g, (code, text) => `| ${code} | ${text} | |`)),
    runOn,
  ),
  simple(
    'standard, codes alone',
    nos((g) => listOf(g, (code, text) => `${code}\n\n${text}\n`)),
    runOn,
  ),
  simple(
    'standard, page header inside a list',
    nos((g) =>
      listOf(
        g,
        (code, text) =>
          `${wrap(text, 60, '', `${code} `)}${/1$|3$/.test(code) ? '\n\nFLOR12 Take and prepare flower orders\n' : ''}`,
      ),
    ),
    runOn,
  ),
  simple(
    'standard, page break inside a statement',
    nos((g) =>
      listOf(g, (code, text) =>
        text.includes(', with')
          ? `${code} ${text.replace(', with', ',\nFlower standards 2020   Page 3 of 9\n\fwith')}`
          : `${code} ${text}`,
      ),
    ),
    runOn,
  ),
  simple(
    'outcomes and criteria as aligned columns',
    `${HEAD}${sideBySide(['Learning outcomes', 'The learner will:'], ['Assessment criteria', 'The learner can:'], 36)}\n\n${ofqualTable()}`,
    dotted,
  ),
  simple(
    'outcomes and criteria as a Markdown table',
    `# Unit 417: Take and prepare flower orders\n\n| Learning outcome | Assessment criteria |\n| --- | --- |\n${perGroup(
      (group, g) =>
        group.statements
          .map((text, i) => `| ${i === 0 ? `${g + 1}. ${group.title}` : ''} | ${dotted(g, i)} ${text} |`)
          .join('\n'),
    )}\n`,
    dotted,
  ),
  simple(
    'outcomes as headings',
    `${HEAD}Learning outcomes and assessment criteria\n\n${perGroup((group, g) => `Learning outcome ${g + 1}: ${group.title}\n\n${group.statements.map((text, i) => wrap(text, 64, '    ', `${dotted(g, i)} `)).join('\n')}\n`)}`,
    dotted,
  ),
  simple(
    'outcome titles with bare numbers',
    `${HEAD}The learner will:\n\n${perGroup((group, g) => `${g + 1} ${group.title}\nThe learner can:\n${group.statements.map((text, i) => `${dotted(g, i)} ${text}`).join('\n')}\n`)}`,
    dotted,
  ),
  simple(
    'numbers that restart',
    `${HEAD}${perGroup((group, g) => `Outcome ${g + 1} ${group.title}\n\nThe candidate can:\n${group.statements.map((text, i) => `${i + 1}. ${text}`).join('\n')}\n`)}`,
    dotted,
  ),
  simple(
    'numbers that restart, nested by indent',
    `${HEAD}Learning outcomes and assessment criteria\n\n${perGroup((group, g) => `${g + 1}. ${group.title}\n${group.statements.map((text, i) => wrap(text, 66, '       ', `    ${i + 1}. `)).join('\n')}`)}\n`,
    dotted,
  ),
  simple(
    'bullets under outcomes',
    `${HEAD}Learning outcomes\n\n${perGroup((group, g) => `Outcome ${g + 1}: ${group.title}\n${group.statements.map((text) => wrap(text, 60, '  ', '• ')).join('\n')}\n`)}`,
    dotted,
  ),
  { ...twoLists((i) => `${i + 1}. `), name: 'two lists numbered from one' },
  { ...twoLists((i) => `(${i + 1}) `), name: 'two lists numbered in brackets' },
  { ...twoLists((i) => `${i + 1} `), name: 'two lists with bare numbers' },
  { ...twoLists(() => '• '), name: 'two lists of bullets' },
  simple(
    'two columns, outcomes side by side',
    (() => {
      const column = (g: number) =>
        ['Outcome', ...(GROUPS[g] as Group).statements.flatMap((text, i) => wrapped(runOn(g, i), text, 40))].slice(1);
      return `${NOS}Performance criteria\nYou must be able to:\n${sideBySide([...column(0), ...column(1)], column(2), 48)}\n`;
    })(),
    runOn,
  ),
  simple(
    'evidence boxes to the right',
    nos((g) => listOf(g, (code, text) => `${code.padEnd(5)}${text.padEnd(110)}O, Q`)),
    runOn,
  ),
  simple(
    'odd spaces, soft hyphens and broken words',
    cityAndGuilds(70, (code, text) =>
      wrap(text.replace('mistakes', 'mis\u00ADtakes').replace(' the ', '\u00A0the '), 60, '', `${code}\u00A0`).replace(
        'temperature',
        'tempera-\nture',
      ),
    ),
    unitDotted,
  ),
  simple(
    'Windows line ends and a byte order mark',
    `\uFEFF${cityAndGuilds(60, (code, text) => wrap(text, 60, '', `${code} `)).replace(/\n/g, '\r\n')}`,
    unitDotted,
  ),
  simple(
    'spaced codes',
    nos((g) => listOf(g, (code, text) => `${code.charAt(0)} ${code.slice(1)}  ${text}`)),
    runOn,
  ),
  simple(
    'LO and AC before the numbers',
    `${HEAD}Assessment criteria\n\n${perGroup((group, g) => `LO${g + 1} ${group.title}\n${group.statements.map((text, i) => `AC${dotted(g, i)} ${text}`).join('\n')}\n`)}`,
    (g, i) => `AC${dotted(g, i)}`,
  ),
];

/** Numbers a group's own items from one; for texts with a single list. */
export const plainNumbers = numbers;
