// The same content for both languages: a touchpoint here is there an element with as many lines and a relation to the next one.

/**
 * @typedef {object} BenchText
 * @property {string} text
 * @property {{ line: number, character: number }} title a place inside a title in the middle of the text
 * @property {{ line: number, character: number }} reference the end of a name in the middle that refers to the next part
 */

const perStage = 8;

/**
 * @param {number} count how many touchpoints
 * @returns {BenchText}
 */
export function journeyText(count) {
  const lines = ['persona maya "Maya"', '', 'journey j "Buying running shoes" {', '  for maya'];
  const places = each(count, lines, {
    stage: (stage) => `  stage s${stage} "Stage ${stage}" {`,
    part: (number, next) => [
      `    touchpoint t${number} "Does the thing number ${number}" on web feels ${number % 3 ? 'happy' : 'confused'} {`,
      '      after 2 days',
      '      takes 10 minutes',
      `      does "Reads, compares and decides about number ${number}, twice"`,
      '      thinks "Is that all there is to it, or will something come later?"',
      `      pain p${number} "Must type the whole address of number ${number} again"`,
      '      opportunity "Keep the address from last time, and ask only whether it still holds"',
      `      leads to t${next}`,
      '    }',
    ],
    end: '  }',
  });
  return { text: [...lines, '}', ''].join('\n'), ...places };
}

/**
 * @param {number} count how many elements
 * @param {string} [prefix] before the names, which all files share
 * @returns {BenchText}
 */
export function likec4Text(count, prefix = '') {
  const lines = ['model {', `  ${prefix}j = journey 'Buying running shoes' {`];
  const places = each(count, lines, {
    stage: (stage) => `  ${prefix}s${stage} = stage 'Stage ${stage}' {`,
    part: (number, next) => [
      `    ${prefix}t${number} = touchpoint 'Does the thing number ${number}' {`,
      `      description 'Reads, compares and decides about number ${number}, twice'`,
      '      metadata {',
      "        after '2 days'",
      "        takes '10 minutes'",
      "        thinks 'Is that all there is to it, or will something come later?'",
      `        pain 'Must type the whole address of number ${number} again'`,
      "        opportunity 'Keep the address from last time, and ask only whether it still holds'",
      '      }',
      `      -> ${prefix}t${next} '${number % 3 ? 'happy' : 'confused'}'`,
      '    }',
    ],
    end: '  }',
  });
  return { text: [...lines, '  }', '}', ''].join('\n'), ...places };
}

export const likec4Specification = `specification {
  element journey
  element stage
  element touchpoint
}
`;

export const likec4View = `views {
  view index {
    include *
  }
}
`;

/**
 * @param {number} count
 * @param {string[]} lines
 * @param {{ stage: (stage: number) => string, part: (number: number, next: number) => string[], end: string }} write
 */
function each(count, lines, write) {
  let title = { line: 0, character: 0 };
  let reference = title;
  for (let number = 1; number <= count; number++) {
    if (number % perStage === 1) lines.push(write.stage(Math.ceil(number / perStage)));
    const next = (number % count) + 1;
    const part = write.part(number, next);
    if (number === Math.ceil(count / 2)) {
      title = { line: lines.length, character: (part[0] ?? '').indexOf('thing') };
      const row = part.findIndex((line) => line.includes(`t${next}`));
      const end = (part[row] ?? '').indexOf(`t${next}`) + `t${next}`.length;
      reference = { line: lines.length + row, character: end };
    }
    lines.push(...part);
    if (number % perStage === 0 || number === count) lines.push(write.end);
  }
  return { title, reference };
}
