import { describe, expect, it } from 'vitest';
import { mermaid } from '../../src/formats/mermaid.ts';
import { everything, hostile, type Told, told } from './fixtures.ts';

/**
 * Reads a diagram as Mermaid does: it takes out directives, hides entities, cuts each line at what means something to its lexer, and
 * shows the entities again.
 */
function read(text: string) {
  const hidden = text.replace(/%%\{.*?\}%%/gs, '').replace(/#(\w+);/g, '⟦$1⟧');
  const shown = (part: string) => part.replace(/⟦(\d+)⟧/g, (_, code) => String.fromCodePoint(Number(code))).trim();
  const facts: { title?: string; description?: string; sections: string[]; tasks: [string, number, string[]][] } = {
    sections: [],
    tasks: [],
  };
  const [first, ...lines] = hidden.trimEnd().split('\n');
  expect(first).toBe('journey');
  for (const line of lines.map((each) => each.trim())) {
    const [, title] = /^title\s([^#\n;]+)$/i.exec(line) ?? [];
    const [, section] = /^section\s([^#:\n;]+)$/i.exec(line) ?? [];
    const [, description] = /^accDescr\s*:\s*(.*)$/i.exec(line) ?? [];
    const [, task, data] = /^([^#:\n;]+)(:[^#\n;]+)$/.exec(line) ?? [];
    if (title !== undefined) facts.title = shown(title);
    else if (section !== undefined) facts.sections.push(shown(section));
    else if (description !== undefined) facts.description = shown(description);
    else if (/^accTitle\s*:/i.test(line)) expect(shown(line.replace(/^.*?:/, ''))).toBe(facts.title);
    else if (task !== undefined && data !== undefined) {
      const [score, people = ''] = data.slice(1).split(':');
      facts.tasks.push([shown(task), Number(score), people.split(',').map(shown).filter(Boolean)]);
    } else expect.fail(`Mermaid would not read: ${line}`);
  }
  return facts;
}

const diagramOf = ({ model, journey }: Told) => read(mermaid(model, journey, {}) as string);

describe('Mermaid', () => {
  it('has a section for each stage and a task for each feeling', async () => {
    const { model } = await told(everything);
    const journey = model.journeys.find(({ key }) => key === 'buy') ?? expect.fail();
    expect(diagramOf({ model, journey })).toEqual({
      title: 'Buying shoes',
      description: 'The old pair wore out',
      sections: ['Awareness', 'Nothing yet'],
      tasks: [
        ['Asks a friend', 4, ['Maya Putri']],
        ['Asks a friend', 1.5, ['Budi']],
        ['Pays', 3, []],
      ],
    });
  });

  it('has one task for all who feel the same', async () => {
    const text = 'persona a\npersona b\njourney j "J" { for a, b\n stage "S" { touchpoint "T" feels -2 } }';
    expect(diagramOf(await told(text)).tasks).toEqual([['T', 1, ['A', 'B']]]);
  });

  it('calls the customer by no name in a journey without personas', async () => {
    expect(diagramOf(await told('journey j "J" { stage "S" { touchpoint "T" feels 2 } }')).tasks).toEqual([
      ['T', 5, ['Customer']],
    ]);
  });

  it('shows texts as they are, whatever they mean to Mermaid', async () => {
    const eve = 'Eve, <b>"the" one</b> #1; ok: yes';
    const mia = 'مايا 👩‍👩‍👧‍👦';
    expect(diagramOf(await told(hostile))).toEqual({
      title: 'title: a % test %%{init: {}}%% ; # & <script>alert(1)</script> | x',
      description: 'accDescr { x } : style a:#b; \\ ` `code` *star* _under_ [link](http://x.y) ![i](j) <img src=x>',
      sections: ['section: #one; 100%', '</script> accTitle: empty'],
      tasks: [
        ['title of the film | pipe', 1.5, [eve]],
        ['title of the film | pipe', 4.5, [mia]],
        ['Journey starts: now; #5', 3.5, [eve, mia]],
        ['section 2', 3, []],
        ['1. List - item', 3, [eve, mia]],
        ['style a:#b;', 2.5, [eve, mia]],
      ],
    });
    const { model, journey } = await told(hostile);
    expect(mermaid(model, journey, {})).not.toMatch(/<|%/);
  });
});
