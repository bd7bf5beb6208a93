import { backstageLane, frontstageLane } from './actions.ts';
import { channelsLane } from './channels.ts';
import { customerLane } from './customer.ts';
import { emotionLane } from './emotion.ts';
import { evidenceLane } from './evidence.ts';
import type { Frame } from './frame.ts';
import { gainsLane } from './gains.ts';
import { goalsLane } from './goals.ts';
import { imagesLane } from './images.ts';
import type { Lane } from './lane.ts';
import { linksLane } from './links.ts';
import { metricsLane } from './metrics.ts';
import { opportunitiesLane } from './opportunities.ts';
import { ownLanes } from './own-lanes.ts';
import { painsLane } from './pains.ts';
import { stagesLane } from './stages.ts';
import { doingLane, sayingLane, thinkingLane } from './statements.ts';
import { supportLane } from './support.ts';
import { timeLane } from './time.ts';
import { touchpointsLane } from './touchpoints.ts';

const always = new Set(['stage', 'touchpoint']);
/** What touchpoints tell of the customer, in both kinds of map. */
const told = [doingLane, thinkingLane, sayingLane, painsLane, gainsLane, opportunitiesLane];
const blueprintRows = [frontstageLane, backstageLane, supportLane];

/** The lanes that a map shows, from top to bottom: those with anything in them, and of those the ones asked for. */
export function lanesOf(frame: Frame, only: readonly string[]): Lane[] {
  const own = ownLanes(
    frame.model,
    frame.touchpoints.map((place) => place.touchpoint),
  );
  const all = frame.setting.blueprint ? blueprintLanes(own) : mapLanes(own);
  return all.filter(
    (lane) => lane.used(frame) && (only.length === 0 || always.has(lane.key) || only.includes(lane.key)),
  );
}

function mapLanes(own: readonly Lane[]): Lane[] {
  return [
    stagesLane,
    timeLane,
    touchpointsLane,
    goalsLane,
    channelsLane,
    emotionLane,
    ...told,
    ...own,
    evidenceLane,
    imagesLane,
    ...blueprintRows,
    linksLane,
    metricsLane,
  ];
}

function blueprintLanes(own: readonly Lane[]): Lane[] {
  return [
    stagesLane,
    timeLane,
    emotionLane,
    evidenceLane,
    customerLane,
    ...blueprintRows,
    goalsLane,
    ...told,
    ...own,
    imagesLane,
    linksLane,
    metricsLane,
  ];
}
