import type { Language } from '../../lambdas/domain/watch/language';

/** A person of the replay: invented, with an address that can reach nobody (RFC 2606) or one of SES's simulator. */
export interface SampleSubscriber {
  readonly address: string;
  readonly language: Language;
  readonly storyLanguages: readonly Language[];
  /** Concern ids; everything when absent. */
  readonly concerns?: readonly string[];
  readonly zone: string;
  readonly asks: Date;
  /** Follows the link in the confirmation mail this much later, in minutes; never when absent. */
  readonly confirmsAfter?: number;
  /** Leaves with one click on the newest digest. */
  readonly leaves?: Date;
}

/** Readers with different concerns, languages and time zones, and those who must never get a digest. */
export const sampleSubscribers: readonly SampleSubscriber[] = [
  {
    address: 'ngo.brussels@reader.example',
    language: 'en',
    storyLanguages: ['en', 'kk', 'ru'],
    zone: 'Europe/Brussels',
    asks: new Date('2020-11-03T09:12:00Z'),
    confirmsAfter: 6,
  },
  {
    address: 'journalist.almaty@reader.example',
    language: 'ru',
    storyLanguages: ['kk', 'ru'],
    concerns: [
      'freedom-of-expression-media',
      'harassment-of-activists-journalists',
      'peaceful-assembly',
      'fair-trial',
      'dropped-charges-releases',
    ],
    zone: 'Asia/Almaty',
    asks: new Date('2020-11-05T05:40:00Z'),
    confirmsAfter: 90,
  },
  {
    address: 'researcher.aqtobe@reader.example',
    language: 'kk',
    storyLanguages: ['kk', 'ru'],
    concerns: ['elections', 'election-monitors', 'party-registration', 'freedom-of-association', 'ngo-tax-pressure'],
    zone: 'Asia/Aqtobe',
    asks: new Date('2020-11-20T12:00:00Z'),
    confirmsAfter: 1440,
  },
  {
    address: 'staff.strasbourg@reader.example',
    language: 'en',
    storyLanguages: ['en'],
    concerns: ['human-rights-dialogue', 'epca', 'odihr-recommendations', 'elections', 'government-statements'],
    zone: 'Europe/Paris',
    asks: new Date('2020-12-01T14:30:00Z'),
    confirmsAfter: 3,
  },
  {
    address: 'university.new-york@reader.example',
    language: 'en',
    storyLanguages: ['en', 'ru'],
    concerns: ['freedom-of-religion', 'law-enforcement-judiciary-reform', 'supreme-council-for-reforms'],
    zone: 'America/New_York',
    asks: new Date('2021-01-15T20:00:00Z'),
    confirmsAfter: 12,
  },
  {
    address: 'leaves.in.february@reader.example',
    language: 'ru',
    storyLanguages: ['ru'],
    concerns: ['elections', 'election-monitors', 'peaceful-assembly'],
    zone: 'Asia/Almaty',
    asks: new Date('2020-12-10T08:00:00Z'),
    confirmsAfter: 20,
    leaves: new Date('2021-02-17T10:00:00Z'),
  },
  {
    address: 'never.confirms@reader.example',
    language: 'en',
    storyLanguages: ['en'],
    zone: 'Europe/Brussels',
    asks: new Date('2020-11-09T10:00:00Z'),
  },
  {
    address: 'bounce@simulator.amazonses.com',
    language: 'en',
    storyLanguages: ['en'],
    zone: 'Europe/Brussels',
    asks: new Date('2020-11-10T10:00:00Z'),
    confirmsAfter: 10,
  },
  {
    address: 'complaint@simulator.amazonses.com',
    language: 'ru',
    storyLanguages: ['ru'],
    zone: 'Asia/Almaty',
    asks: new Date('2020-11-11T10:00:00Z'),
    confirmsAfter: 10,
  },
];
