import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { Viewer } from '../bodies/body.type.ts';
import type { Context } from '../graphql/context.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Outcome, perform } from '../graphql/perform.ts';
import { Problem } from '../problems.ts';
import {
  CalendarAddress,
  CalendarAddressPayload,
  CreateCalendarAddressInput,
  RevokeCalendarAddressInput,
} from './calendar-address.type.ts';
import { type CalendarAddressRow, calendarAddressById, calendarAddresses, newSecret } from './calendar-addresses.ts';
import { pathOf } from './calendar-feed.rules.ts';
import { createCalendarAddress } from './create-calendar-address.ts';
import { revokeCalendarAddress } from './revoke-calendar-address.ts';

@Resolver(() => Viewer)
export class CalendarAddressesResolver {
  @FieldResolver(() => [CalendarAddress], {
    description: 'Your secret addresses for the calendar of this body, oldest first; those taken back, too.',
  })
  calendarAddresses(@Ctx() context: Context): Promise<CalendarAddressRow[]> {
    return calendarAddresses(context);
  }

  @Mutation(() => CalendarAddressPayload, {
    description:
      'Makes a secret address at which your calendar program reads what the body that you act for owes, in the language of this request. Whoever has it reads without signing in, as you would: take it back with `revokeCalendarAddress`. Made with an API token, it ends with that token. Problem: TOO_MANY.',
  })
  async createCalendarAddress(
    @Arg('input', () => CreateCalendarAddressInput, { description: 'Nothing but the key.' }) input: CreateCalendarAddressInput,
    @Ctx() context: Context,
  ): Promise<CalendarAddressPayload> {
    const { credential } = context.caller;
    if (!credential) throw new Problem('UNAUTHENTICATED');
    const { secret, hash } = newSecret();
    let made = false;
    const outcome = await perform(context, 'createCalendarAddress', input, (useCase) => {
      made = true; // asked again with the same key it is not, and the secret of then is known to nobody here
      return createCalendarAddress(useCase, hash, context.locale, credential);
    });
    return addressPayload(context, outcome, made ? pathOf(secret) : null);
  }

  @Mutation(() => CalendarAddressPayload, {
    description: 'Takes a secret address back: nothing is found there any more. Problems: NOT_FOUND, NOTHING_TO_CHANGE.',
  })
  async revokeCalendarAddress(
    @Arg('input', () => RevokeCalendarAddressInput, { description: 'Which one.' }) input: RevokeCalendarAddressInput,
    @Ctx() context: Context,
  ): Promise<CalendarAddressPayload> {
    const outcome = await perform(context, 'revokeCalendarAddress', input, (useCase) =>
      revokeCalendarAddress(useCase, uuidOf('CalendarAddress', input.addressId, ['addressId'])),
    );
    return addressPayload(context, outcome);
  }
}

async function addressPayload(context: Context, outcome: Outcome, path: string | null = null): Promise<CalendarAddressPayload> {
  const address = outcome.objectId ? await calendarAddressById(context, outcome.objectId) : undefined;
  return { ...outcome, address: address ? { ...address, path } : null } as CalendarAddressPayload;
}
