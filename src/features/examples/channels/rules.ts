import type { Operation } from '../../../records/change.ts';
import { ranksAfter } from '../../../records/rank.ts';
import { type CHANNEL_FAMILIES, type COLORS, channelKind } from '../../catalogue/schema.ts';
import { creationOf } from '../operations/rules.ts';
import type { ChannelKey, Locale, Text } from '../schema.ts';

interface ChannelContent {
  name: Text;
  family: (typeof CHANNEL_FAMILIES)[number];
  color: (typeof COLORS)[number];
}

/** The channels of the trade; every family has at least one, the most usual first. Red is left to what is late. */
const CHANNELS: Record<ChannelKey, ChannelContent> = {
  socialMedia: { name: { fr: 'Réseaux sociaux', en: 'Social media' }, family: 'digital', color: 'blue' },
  onlineAds: { name: { fr: 'Publicité en ligne', en: 'Online advertising' }, family: 'digital', color: 'blue' },
  newsletter: { name: { fr: 'Newsletter', en: 'Newsletter' }, family: 'digital', color: 'blue' },
  webinar: { name: { fr: 'Webinaires', en: 'Webinars' }, family: 'digital', color: 'blue' },
  tradeShow: { name: { fr: 'Salons', en: 'Trade shows' }, family: 'event', color: 'violet' },
  ownEvent: { name: { fr: 'Événements maison', en: 'Own events' }, family: 'event', color: 'violet' },
  phone: { name: { fr: 'Téléphone', en: 'Phone' }, family: 'prospecting', color: 'orange' },
  coldEmail: {
    name: { fr: 'E-mail de prospection', en: 'Prospecting e-mail' },
    family: 'prospecting',
    color: 'orange',
  },
  visit: { name: { fr: 'Rendez-vous sur site', en: 'On-site meetings' }, family: 'prospecting', color: 'orange' },
  website: { name: { fr: 'Site web', en: 'Website' }, family: 'web', color: 'teal' },
  seo: { name: { fr: 'Référencement naturel', en: 'Organic search' }, family: 'web', color: 'teal' },
  dataCollection: { name: { fr: 'Collecte de données', en: 'Data collection' }, family: 'data', color: 'green' },
  trial: { name: { fr: 'Offre d’essai', en: 'Trial offer' }, family: 'trial', color: 'yellow' },
  salesTool: { name: { fr: 'Outils commerciaux', en: 'Sales tools' }, family: 'tool', color: 'grey' },
  partner: { name: { fr: 'Partenaires', en: 'Partners' }, family: 'partner', color: 'green' },
  referral: { name: { fr: 'Recommandation', en: 'Referrals' }, family: 'partner', color: 'green' },
  training: { name: { fr: 'Formation', en: 'Training' }, family: 'training', color: 'violet' },
  inHouse: { name: { fr: 'Organisation interne', en: 'In-house organisation' }, family: 'other', color: 'grey' },
};

const CHANNEL_KEYS = Object.keys(CHANNELS) as ChannelKey[];

/** The channels a new workspace starts with, in order; each can be renamed or deleted. */
export function defaultChannels(
  locale: Locale,
): { key: ChannelKey; name: string; family: ChannelContent['family']; color: ChannelContent['color'] }[] {
  return CHANNEL_KEYS.map((key) => {
    const { name, family, color } = CHANNELS[key];
    return { key, name: name[locale], family, color };
  });
}

/** The operations that create `defaultChannels`, and the id given to each. */
export function channelOperations(request: { locale: Locale; newId(): string }): {
  operations: Operation[];
  ids: Record<ChannelKey, string>;
} {
  const channels = defaultChannels(request.locale);
  const ranks = ranksAfter(null, channels.length);
  const ids = Object.fromEntries(channels.map(({ key }) => [key, request.newId()])) as Record<ChannelKey, string>;
  const operations = channels.map(({ key, ...fields }, index) =>
    creationOf(channelKind, ids[key], ranks[index] ?? '', fields),
  );
  return { operations, ids };
}
