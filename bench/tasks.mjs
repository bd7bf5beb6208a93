// The same tasks for all languages, with all that Mermaid's `journey` can say of one: its section, its title, a score, who does it.

const perStage = 6;

/** @param {number} count how many touchpoints */
export function journeyOfTasks(count) {
  const lines = each(count, (title, happy) => `    touchpoint "${title}" on web feels ${happy ? 'happy' : 'confused'}`);
  const blocks = lines.map((stage, index) => `  stage "Stage ${index + 1}" {\n${stage.join('\n')}\n  }`);
  return `persona maya "Maya"\n\njourney j "Buying running shoes" {\n  for maya\n\n${blocks.join('\n')}\n}\n`;
}

/** @param {number} count how many tasks */
export function mermaidOfTasks(count) {
  const lines = each(count, (title, happy) => `    ${title}: ${happy ? 5 : 2}: Maya`);
  const sections = lines.map((stage, index) => `  section Stage ${index + 1}\n${stage.join('\n')}`);
  return `journey\n  title Buying running shoes\n${sections.join('\n')}\n`;
}

/** @param {number} count how many elements; nothing leads from one to the next, as that would be more than the others say */
export function likec4OfTasks(count) {
  let number = 0;
  const lines = each(count, (title, happy) => {
    number++;
    return `    t${number} = touchpoint '${title}' { description '${happy ? 'happy' : 'confused'}, Maya' }`;
  });
  const blocks = lines.map(
    (stage, index) => `  s${index + 1} = stage 'Stage ${index + 1}' {\n${stage.join('\n')}\n  }`,
  );
  return `model {\n  j = journey 'Buying running shoes' {\n${blocks.join('\n')}\n  }\n}\n`;
}

/**
 * One line for each task, by stage.
 * @param {number} count
 * @param {(title: string, happy: boolean) => string} line
 */
function each(count, line) {
  return Array.from({ length: Math.ceil(count / perStage) }, (_, stage) =>
    Array.from({ length: Math.min(perStage, count - stage * perStage) }, (_, index) => {
      const number = stage * perStage + index + 1;
      return line(`Does the thing number ${number}`, number % 3 > 0);
    }),
  );
}
