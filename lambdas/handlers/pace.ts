import { SESClient } from '@aws-sdk/client-ses';
import { pacedMail } from '../adapters/paced-mail';
import { patience } from '../adapters/patience';
import type { SesMail } from '../adapters/ses-mail';
import { sesQuota } from '../adapters/ses-quota';
import { digestSenders } from '../config';

/** Keeps one sender of digests to its part of the account's rate. */
export function digestPace(): (mail: SesMail) => SesMail {
  const quota = sesQuota(new SESClient({ requestHandler: patience }));
  return (mail) =>
    pacedMail(mail, {
      quota,
      senders: digestSenders,
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      clock: () => performance.now(),
    });
}
