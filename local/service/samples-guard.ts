import { type ConnectGuard, RefusedAddress } from '../../lambdas/adapters/connect-guard';

const sampleHost = /\.samples\.test$/;

/** Leads the hosts of the sample feeds to the feed server on this machine, and lets nothing else be reached. */
export function samplesGuard(port: number): ConnectGuard {
  return async (hostname) => {
    if (sampleHost.test(hostname)) return { address: '127.0.0.1', port };
    throw new RefusedAddress(`${hostname} is not a sample feed; a replay reaches nothing else.`);
  };
}
