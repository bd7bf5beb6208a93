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
      `      does "Reads, compares and decides about number ${number}"`,
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
      `      description 'Reads, compares and decides about number ${number}'`,
      `      -> ${prefix}t${next}`,
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
    const part = write.part(number, (number % count) + 1);
    if (number === Math.ceil(count / 2)) {
      title = { line: lines.length, character: (part[0] ?? '').indexOf('thing') };
      reference = { line: lines.length + 2, character: (part[2] ?? '').length };
    }
    lines.push(...part);
    if (number % perStage === 0 || number === count) lines.push(write.end);
  }
  return { title, reference };
}
