import type { Journey, PartId } from '../../model/index.ts';
import { plural, t } from '../../words/index.ts';
import { oneLine } from '../clean.ts';
import type { Pictures } from '../pictures.ts';
import type { Group, Scene } from '../scene.ts';
import { footer } from './footer.ts';
import type { Frame } from './frame.ts';
import { header } from './header.ts';
import type { LegendItem, UsedSigns } from './legend.ts';

export interface PageOptions {
  /** The most that header and footer take of the page's width in px, so that each can be seen at once where the page is scrolled. */
  readonly headerWidth?: number;
  /** What is to be known of this map first, such as for whom it is: said in its header. */
  readonly note?: string;
  /** What title, scenario and goals said before, by part. */
  readonly was?: ReadonlyMap<PartId, string>;
  /** The bytes of photos and images; without them these are only named. */
  readonly pictures?: Pictures | undefined;
}

/** What stands between header and footer. */
export interface Body extends Pick<Scene, 'columns' | 'lanes' | 'gradients' | 'groups'> {
  /** What lies below everything. */
  readonly ground?: Group;
  /** Where it ends, from the top of the page. */
  readonly bottom: number;
  /** Keys of the lanes whose signs it uses: what they mean is told in the legend. */
  readonly shown: ReadonlySet<string>;
  /** Which arrows there are between cards, for the legend. */
  readonly arrows?: UsedSigns['arrows'];
  /** Signs of its own, for the legend. */
  readonly signs?: readonly LegendItem[];
}

/** A page of header, body and footer; the body is made for the place where it begins, from the top of the page. */
export function pageOf(frame: Frame, { headerWidth, note, was }: PageOptions, bodyAt: (top: number) => Body): Scene {
  const { journey, setting } = frame;
  const head = header(frame, { most: headerWidth, note, was });
  const { ground, bottom, shown, arrows, signs, groups, ...body } = bodyAt(head.height);
  const end = footer(frame, { shown, arrows, signs }, bottom + (setting.blueprint ? 0 : 8), headerWidth);
  return {
    id: idOf(journey),
    width: setting.pageWidth,
    height: Math.max(end.y + end.height, bottom + 40),
    part: journey.id,
    title: oneLine(note ? `${journey.title}: ${note}` : journey.title) || t('Journey'),
    kind: t('customer journey map'),
    description: describe(frame),
    left: setting.left,
    ...body,
    groups: [...(ground ? [ground] : []), head, ...groups, end],
  };
}

/** As ids in a document may be: letters, digits, hyphens and underscores, anything else by its code point. */
function idOf(journey: Journey): string {
  return `jm-${journey.id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(36)}_`)}`;
}

function describe({ journey, touchpoints, stages, setting }: Frame): string {
  const whose = setting.personas.filter(({ key }) => key !== undefined).map(({ title }) => title);
  const size = t('{touchpoints} in {stages}', {
    touchpoints: plural(touchpoints.length, '1 touchpoint', '{count} touchpoints'),
    stages: plural(stages.length, '1 stage', '{count} stages'),
  });
  const told = whose.length > 0 ? t('The journey of {personas}: {size}', { personas: whose.join(', '), size }) : size;
  const names = stages.map(({ stage }) => oneLine(stage.title)).filter(Boolean);
  return [
    `${[told, ...(names.length > 0 ? [names.join(', ')] : [])].join(': ')}.`,
    ...(journey.scenario ? [oneLine(journey.scenario)] : []),
  ].join(' ');
}
