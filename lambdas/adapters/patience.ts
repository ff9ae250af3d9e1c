/**
 * How long one call to AWS may take, in milliseconds: many times what it does. Of itself the SDK waits for ever, so that a
 * connection gone dead would hold a function to the end of its time, and with it all that is still to be done.
 */
const within = (requestTimeout: number) => ({ connectionTimeout: 3_000, requestTimeout, throwOnRequestTimeout: true });

/** Of tables and queues: asked again by the SDK, within the time a visitor of the site waits. */
export const patience = within(5_000);
/** Of SES, which is never asked again: what it did not answer in time is in doubt. */
export const patienceWithMail = within(10_000);
