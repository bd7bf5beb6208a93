import writeFileAtomic from 'write-file-atomic';
import { toModel } from '../language/to-model.ts';
import {
  darkTheme,
  drawSvg,
  highContrastDarkTheme,
  highContrastLightTheme,
  layout,
  lightTheme,
  type Theme,
} from '../map/index.ts';
import type { Journey, Model } from '../model/index.ts';
import { CannotRun, cannot } from './cannot-run.ts';
import { problemLine, problemsOf } from './problems.ts';
import { readJourneys } from './read-journeys.ts';

const themes: Readonly<Record<string, Theme>> = {
  light: lightTheme,
  dark: darkTheme,
  'high-contrast-light': highContrastLightTheme,
  'high-contrast-dark': highContrastDarkTheme,
};

/**
 * `journey render`: draws the map of one journey as SVG. What could be read is drawn; errors are reported beside it.
 * Returns the exit code: 0 without errors in the file, 1 with errors.
 * @throws CannotRun when there is nothing to draw or the file cannot be written
 */
export async function render(
  file: string,
  options: { output?: string; journey?: string; theme: string },
): Promise<0 | 1> {
  if (options.output?.endsWith('.journey')) {
    throw new CannotRun(`${options.output} would become a picture: name an SVG file, such as map.svg.`);
  }
  const {
    documents: [document],
  } = await readJourneys([file]);
  if (!document) throw new CannotRun(`cannot read ${file}.`);
  const errors = problemsOf(document, file).filter((problem) => problem.severity === 'error');
  for (const error of errors) process.stderr.write(`${problemLine(error)}\n`);

  const model = toModel(document);
  const journey = choose(model, file, options.journey);
  const svg = drawSvg(layout(model, journey), themes[options.theme] ?? lightTheme);
  if (options.output === undefined) process.stdout.write(`${svg}\n`);
  else await write(options.output, svg);
  return errors.length > 0 ? 1 : 0;
}

function choose(model: Model, file: string, name: string | undefined): Journey {
  const names = model.journeys.map((journey) => journey.key).join(', ');
  const [first] = model.journeys;
  if (!first) throw new CannotRun(`${file} has no journey to draw. Write one: journey my-journey "Title" { … }`);
  if (name !== undefined) {
    const found = model.journeys.find((journey) => journey.key === name || journey.title === name);
    if (!found) throw new CannotRun(`${file} has no journey "${name}". It has ${names}.`);
    return found;
  }
  if (model.journeys.length > 1) {
    process.stderr.write(
      `journey: ${file} has several journeys; drawing ${first.key}. Choose with --journey: ${names}.\n`,
    );
  }
  return first;
}

async function write(path: string, content: string): Promise<void> {
  try {
    await writeFileAtomic(path, content);
  } catch (error) {
    throw cannot('write', path, error);
  }
}
