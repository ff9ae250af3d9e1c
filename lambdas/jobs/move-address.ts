import { readAddress } from '../domain/subscriptions/address';
import { addressId } from '../domain/subscriptions/address-id';
import { choicesIn } from '../domain/subscriptions/choices';
import type { Subscription } from '../domain/subscriptions/subscription';
import { openAccess } from './access-data';
import { type AskToConfirmDeps, askToConfirm } from './ask-to-confirm';

export interface MoveAddressDeps extends AskToConfirmDeps {
  readonly load: (id: string) => Promise<Subscription | undefined>;
  readonly evenOut: () => Promise<void>;
}

/**
 * Asks a new address to take over a subscription. The old address has agreed by the fresh link mailed to it; nothing
 * changes before the new one confirms. Whether the new address is known to us, nobody can tell.
 */
export async function moveAddress(
  deps: MoveAddressDeps,
  token: string,
  typed: string,
): Promise<'asked' | 'faulty' | 'invalid'> {
  const old = await openAccess(deps, token);
  if (old === undefined) return 'invalid';
  const reading = readAddress(typed);
  if (reading.kind === 'refused') return 'faulty';
  const { text, version } = old.consent;
  const asked: Subscription = {
    id: addressId(reading.address, deps.keys),
    address: reading.address,
    status: 'unconfirmed',
    ...choicesIn(old),
    consent: {
      text,
      ...(version === undefined ? {} : { version }),
      askedAt: deps.now().toISOString(),
      form: 'site move',
    },
    suppressed: false,
    movedFrom: old.id,
  };
  await Promise.all([asked.id === old.id ? undefined : askToConfirm(deps, asked), deps.evenOut()]);
  return 'asked';
}
