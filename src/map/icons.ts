import { icons } from './generated/icons.ts';

export type IconName = keyof typeof icons;

/** The outline of an icon on a grid of 24. */
export function outlineOf(name: IconName): string {
  return icons[name];
}

const channelIcons: Readonly<Record<string, IconName>> = {
  web: 'globe',
  app: 'smartphone',
  email: 'mail',
  sms: 'message-square',
  chat: 'message-circle',
  phone: 'phone',
  store: 'store',
  social: 'users',
  search: 'search',
  ads: 'megaphone',
  marketplace: 'shopping-bag',
  print: 'newspaper',
  tv: 'tv',
  radio: 'radio',
  billboard: 'signpost',
  event: 'calendar-days',
  mail: 'package',
  courier: 'truck',
  'word-of-mouth': 'message-square-quote',
};

/** The icon of a channel, by the built-in channel that it is in the end. */
export function channelIcon(kind: string | undefined): IconName {
  return (kind !== undefined && Object.hasOwn(channelIcons, kind) && channelIcons[kind]) || 'waypoints';
}

/** The icon of an actor: that of the channel it is called like, or else a person. */
export function actorIcon(key: string | undefined): IconName {
  return (key !== undefined && Object.hasOwn(channelIcons, key) && channelIcons[key]) || 'user';
}
