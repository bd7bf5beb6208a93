import type { ComponentChildren } from 'preact';
import { t } from '../../words/index.ts';
import { policyOf } from './page.ts';

/** In px: so much of a map is mostly seen at once. */
export const usualPane = 1280;

interface HeadProps {
  readonly title: string;
  readonly style: string;
  readonly policy: string;
}

/** The head of a page with this style, and nothing else that could run or be fetched than its policy allows. */
function Head({ title, style, policy }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="generator" content="Journey Maps" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
  );
}

/** The head of a page that allows this style and this script alone. */
export async function headOf(title: string, style: string, script: string) {
  return <Head title={title} style={style} policy={await policyOf(style, script)} />;
}

/** Buttons for the size of maps; between them `children`, such as how large they are. */
export function ZoomButtons({ children }: { readonly children?: ComponentChildren }) {
  return (
    <>
      <button type="button" data-zoom="out" aria-label={t('Zoom out')}>
        −
      </button>
      {children}
      <button type="button" data-zoom="in" aria-label={t('Zoom in')}>
        +
      </button>
      <button type="button" data-zoom="fit">
        {t('Fit')}
      </button>
    </>
  );
}
