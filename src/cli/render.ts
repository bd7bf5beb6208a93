import type { ExportOptions, Format, Page } from '../formats/index.ts';
import { formatOf, formatOfPath, formats } from '../formats/index.ts';
import { type ThemeName, themes } from '../formats/themes.ts';
import type { Language } from '../words/index.ts';
import { t } from '../words/index.ts';
import { CannotRun } from './cannot-run.ts';
import type { LensNames } from './choose-lens.ts';
import { exportSupplies } from './export-supplies.ts';
import { createRenderer, type RenderTask } from './renderer.ts';

/** The options of `journey render`, as written. */
export interface RenderOptions extends LensNames {
  readonly output?: string;
  readonly out?: string;
  readonly format?: string;
  readonly journey?: string;
  readonly language?: Language;
  readonly theme?: ThemeName;
  readonly scale?: number;
  readonly page?: Page;
  readonly force?: boolean;
  readonly watch?: boolean;
}

/**
 * `journey render`: draws journeys, or tells them in another format. What could be read of a file is drawn; its errors are reported
 * beside it. Returns the exit code: 0 without errors in the files, 1 with errors.
 * @throws CannotRun when there is nothing to draw or a file cannot be written
 */
export async function render(paths: readonly string[], options: RenderOptions): Promise<0 | 1> {
  const format = chooseFormat(options);
  const task: RenderTask = {
    paths,
    format,
    options: exportOptionsOf(format, options),
    ...(options.output !== undefined && { output: options.output }),
    ...(options.out !== undefined && { out: options.out }),
    ...(options.journey !== undefined && { journey: options.journey }),
    ...(options.language !== undefined && { language: options.language }),
    lens: lensNamesOf(format, options),
    force: options.force ?? false,
  };
  if (options.watch) {
    const { watch } = await import('./watch.ts');
    return watch(task);
  }
  return (await createRenderer(task).run()).code;
}

function chooseFormat({ format, output, out }: RenderOptions): Format {
  if (output !== undefined && out !== undefined) {
    throw new CannotRun(t('--output names one file and --out a folder for many: choose one of them.'));
  }
  if (out !== undefined && formatOfPath(out)) {
    throw new CannotRun(
      t('{out} is a name for a file, and --out wants a folder. For one file, write --output {out}.', { out }),
    );
  }
  if (output?.toLowerCase().endsWith('.journey')) {
    throw new CannotRun(
      t('{output} is a name for journeys, not for what is drawn of them. Name another, such as map.svg.', { output }),
    );
  }
  const named = output === undefined ? undefined : formatOfPath(output);
  if (format === undefined) {
    const found = output === undefined ? formats[0] : named;
    if (found) return found;
    const endings = formats.map(({ extension }) => extension).join(', ');
    throw new CannotRun(
      t(
        'cannot tell by the name {output} what to write. Name a file that ends in {endings}, or choose with --format.',
        { output: output ?? '', endings },
      ),
    );
  }
  const chosen = formatOf(format);
  if (!chosen) throw new CannotRun(t('there is no format {format}.', { format }));
  if (named && named !== chosen) {
    throw new CannotRun(
      t('{output} would not hold what its name says. Name a file that ends in {extension}, or leave --format out.', {
        output: output ?? '',
        extension: chosen.extension,
      }),
    );
  }
  return chosen;
}

function lensNamesOf(format: Format, { lens, view }: RenderOptions): LensNames {
  const [named] = [lens && '--lens', view && '--view'].filter(Boolean);
  if (named && !format.draws)
    throw new CannotRun(t('{named} means nothing to {id}: leave it out.', { named, id: format.id }));
  return { ...(lens !== undefined && { lens }), ...(view !== undefined && { view }) };
}

function exportOptionsOf(format: Format, { theme, scale, page }: RenderOptions): ExportOptions {
  const options: ExportOptions = {
    ...(theme !== undefined && { theme: themes[theme] }),
    ...(scale !== undefined && { scale }),
    ...(page !== undefined && { page }),
  };
  for (const option of Object.keys(options) as (keyof ExportOptions)[]) {
    if (!format.options.includes(option))
      throw new CannotRun(t('--{option} means nothing to {id}: leave it out.', { option, id: format.id }));
  }
  if (page !== undefined && !format.pages?.includes(page)) {
    throw new CannotRun(
      t('{id} has no page {page}. Choose one of {pages}.', {
        id: format.id,
        page,
        pages: format.pages?.join(', ') ?? '',
      }),
    );
  }
  return { ...exportSupplies, ...options };
}
