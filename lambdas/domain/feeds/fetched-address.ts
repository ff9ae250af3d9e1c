/** Why nothing is fetched from an address, ours or one we were sent to; undefined where it is fetched. */
export function refusalOf({ protocol, username, password }: URL): string | undefined {
  if (protocol !== 'http:' && protocol !== 'https:') return `${protocol} addresses are not fetched.`;
  if (username !== '' || password !== '') return 'Addresses with a user name are not fetched.';
  return undefined;
}
