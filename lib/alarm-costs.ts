import type { HandlerName } from '../lambdas/config';
import type { QueueName } from './allowances';
import type { Scheduled } from './schedules';

type Costs<Name extends string> = Readonly<Record<Name, string>>;

/** Hours without a single run after which a schedule is held to have stopped. */
export const waits: Readonly<Record<Scheduled, number>> = { 'plan-polls': 1, 'plan-digests': 1, 'close-day': 24 };

const deadLetters: Costs<QueueName | 'schedules'> = {
  polls: 'a host was given up three times; its feeds are planned again, but look why',
  digests: 'some subscribers did not get their digest: look why, then redrive the queue',
  feedback: 'a bounce or complaint was not recorded: redrive the queue before the next digest',
  schedules: 'a planned run did not happen, or failed three times',
};

/** The site answers a failure with a page, which is no error of its function: it is watched from outside. */
const errors: Costs<Exclude<HandlerName, 'web'>> = {
  'plan-polls': 'feeds are not read, so matches are found late',
  'poll-feeds': 'some hosts are not read, so their matches are found late',
  'close-day': 'a day stays open, and no digest that needs it is sent',
  'plan-digests': 'digests that are due are not sent',
  'send-digests': 'some subscribers get their digest late',
  'record-feedback': 'bounces and complaints go unheard, so people may be mailed who must not be',
};

const age: Costs<QueueName> = {
  polls: 'feeds are read more than an hour late',
  digests: 'digests go out more than an hour late',
  feedback: 'bounces and complaints wait for more than an hour',
};

const silence: Costs<Scheduled> = {
  'plan-polls': 'no feed was planned for an hour, so nothing is found',
  'plan-digests': 'no digest was planned for an hour, so nothing that is due is sent',
  'close-day': 'no day was closed for a day, so no digest that needs one is sent',
};

/** What each failure costs people: the operator reads it in the alarm. */
export const costs = {
  deadLetters,
  errors,
  age,
  silence,
  site: 'visitors see an error page; perhaps nobody can subscribe or unsubscribe',
  stopped: 'too many mails bounced or were complained of, so nobody is mailed any more',
  failed: 'SES refused some digests for good; what they tell comes with the next one, if that is taken',
  rejected: 'SES took mails for malware and kept them, so their readers were told nothing',
  uncertain: 'nobody knows whether some subscribers got their digest; it is never sent again by itself',
} as const;
