/** Where to open a connection for a host, decided at connect time for every hop. Throws `RefusedAddress` for addresses that are not public. */
export type ConnectGuard = (
  hostname: string,
  port: number,
) => Promise<{ readonly address: string; readonly port: number }>;
