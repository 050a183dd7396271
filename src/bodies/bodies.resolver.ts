import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { inLocale } from '../access/actor.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs, rootPage } from '../graphql/paging.ts';
import { assertStorable } from '../graphql/storable.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import {
  type BodyRow,
  bodyById,
  bodyList,
  type MembershipRow,
  membershipsOfBody,
  membershipsOfPerson,
  type PersonRow,
  personById,
  personList,
} from './bodies.ts';
import { Body, BodyConnection, Membership, Person, PersonConnection, Viewer } from './body.type.ts';

const nameQueryCodePointsMax = 200;
const asked = `these words or beginnings of words, whatever their case and accents; at most ${nameQueryCodePointsMax} code points.`;

/** The words to look for in names; null: none. A query without a letter or digit is refused, as in `search`. */
function wordsIn(query: string | null): string | null {
  if (query === null || query === undefined) return null;
  assertStorable(query, ['query']);
  const words = requireText(query, nameQueryCodePointsMax, ['query']);
  if (!/[\p{Alphabetic}\p{Nd}]/u.test(words)) throw new Problem('EMPTY_TEXT', {}, ['query']);
  return words;
}

@Resolver(() => Body)
export class BodyResolver {
  @Query(() => Body, { description: 'A body by id. Error: NOT_FOUND.' })
  async body(@Arg('id', () => ID, { description: 'Its global id.' }) id: string, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, uuidOf('Body', id)));
  }

  @Query(() => BodyConnection, {
    description:
      'All bodies, or those of a name, by Vietnamese name in the Vietnamese order of letters. Problems: EMPTY_TEXT, TOO_LONG, BAD_ENCODING.',
  })
  bodies(
    @Arg('query', () => String, { nullable: true, description: `In its Vietnamese and English name: ${asked}` })
    query: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<BodyRow>> {
    return rootPage(context, bodyList(wordsIn(query)), page);
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
  @Query(() => PersonConnection, {
    description:
      'People, by given name in the Vietnamese order of letters: to mention or to address. Problems: EMPTY_TEXT, TOO_LONG, BAD_ENCODING, NOT_FOUND for what is no id.',
  })
  people(
    @Arg('query', () => String, { nullable: true, description: `In the name: ${asked}` }) query: string | null,
    @Arg('bodyId', () => ID, { nullable: true, description: 'Only those who belong to this body, or did.' })
    bodyId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<PersonRow>> {
    return rootPage(context, personList(wordsIn(query), bodyId ? uuidOf('Body', bodyId, ['bodyId']) : null), page);
  }

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
