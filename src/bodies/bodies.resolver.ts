import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { inLocale } from '../access/actor.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs, rootPage } from '../graphql/paging.ts';
import {
  type BodyRow,
  bodyById,
  bodyList,
  type MembershipRow,
  membershipsOfBody,
  membershipsOfPerson,
  type PersonRow,
  personById,
} from './bodies.ts';
import { Body, BodyConnection, Membership, Person, Viewer } from './body.type.ts';

@Resolver(() => Body)
export class BodyResolver {
  @Query(() => Body, { description: 'A body by id. Error: NOT_FOUND.' })
  async body(@Arg('id', () => ID, { description: 'Its global id.' }) id: string, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, uuidOf('Body', id)));
  }

  @Query(() => BodyConnection, { description: 'All bodies, by Vietnamese name in the Vietnamese order of letters.' })
  bodies(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Page<BodyRow>> {
    return rootPage(context, bodyList, page);
  }

  @FieldResolver(() => String, { description: 'Its name in the language of the request.' })
  name(@Root() body: BodyRow, @Ctx() context: Context): string {
    return inLocale(context.locale, body);
  }

  @FieldResolver(() => [Membership], { description: 'Who belongs to it, or did, by given name.' })
  memberships(@Root() body: BodyRow, @Ctx() context: Context): Promise<MembershipRow[]> {
    return membershipsOfBody(context, body.id);
  }
}

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => [Membership], { description: 'What the person belongs to, or did.' })
  memberships(@Root() person: PersonRow, @Ctx() context: Context): Promise<MembershipRow[]> {
    return membershipsOfPerson(context, person.id);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Person, { description: 'Who.' })
  async person(@Root() membership: MembershipRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, membership.personId));
  }

  @FieldResolver(() => Body, { description: 'In which body.' })
  async body(@Root() membership: MembershipRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, membership.bodyId));
  }
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who is asking, and for which body. Error: UNAUTHENTICATED.' })
  me(@Ctx() context: Context): Pick<Viewer, 'role'> {
    return context.actor;
  }

  @FieldResolver(() => Person, { description: 'The person.' })
  async person(@Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, context.actor.personId));
  }

  @FieldResolver(() => Body, { description: 'The body the person acts for in this request: one at a time.' })
  async actingBody(@Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, context.actor.bodyId));
  }
}
