/** Settings of a run on this machine, as the stack would set them; nothing here is secret or leaves the machine. */
export function localSettings(at: {
  readonly siteUrl: string;
  readonly pollsQueueUrl: string;
  readonly digestsQueueUrl: string;
  readonly notice: 'none' | 'replay';
}): Record<string, string> {
  return {
    FEEDS_TABLE: 'Feeds',
    MATCHES_TABLE: 'Matches',
    SUBSCRIBERS_TABLE: 'Subscribers',
    POLLS_QUEUE_URL: at.pollsQueueUrl,
    DIGESTS_QUEUE_URL: at.digestsQueueUrl,
    SITE_URL: at.siteUrl,
    SENDER: 'Resolution Watch <digest@watch.example>',
    REPLY_TO: 'digest@watch.example',
    OPERATOR_NAME: 'Resolution Watch on this machine',
    OPERATOR_ADDRESS: '1 Sample Street, 00000 Sampletown',
    OPERATOR_CONTACT: 'https://watch.example/contact',
    OPERATOR_EMAIL: 'operator@watch.example',
    CONFIGURATION_SET: 'resolution-watch',
    TOKEN_KEYS: 'local:keys-of-a-local-run-are-no-secret-at-all',
    NOTICE: at.notice,
  };
}

/** Points the SDK's clients at the stand-ins, as `AWS_ENDPOINT_URL_*` does for any program. */
export function pointClientsAt(endpoints: { readonly dynamodb: string; readonly ses: string }): void {
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SES: endpoints.ses,
  });
}
