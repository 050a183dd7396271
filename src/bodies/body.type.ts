import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../access/actor.ts';
import { Node } from '../graphql/node.type.ts';
import { connectionOf } from '../graphql/paging.ts';

export enum BodyKind {
  OFFICE = 'OFFICE',
  DECIDING = 'DECIDING',
  ORDINARY = 'ORDINARY',
}

registerEnumType(BodyKind, {
  name: 'BodyKind',
  description: 'What a body is in the installation (cơ quan).',
  valuesConfig: {
    OFFICE: { description: 'The central office (Văn phòng): exactly one.' },
    DECIDING: { description: 'The collective leadership that decides.' },
    ORDINARY: { description: 'Any other body: it leads, contributes or appraises.' },
  },
});

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person is in a body (vai trò).',
  valuesConfig: {
    CHAIR: { description: 'Presides over a deciding body.' },
    MEMBER: { description: 'Member of a deciding body.' },
    HEAD: { description: 'Head of the body (thủ trưởng): signs for it.' },
    PROGRAMME_CLERK: { description: 'Keeps the work programme at the office.' },
    DESK_OFFICER: { description: 'Handles proposals at the office (chuyên viên theo dõi).' },
    OFFICER: { description: 'Prepares and appraises (chuyên viên).' },
    OBSERVER: { description: 'Reads only.' },
    ADMINISTRATOR: {
      description:
        'Administers the installation (quản trị) with `acting-as: administrator`: acts for no body, and sees no content.',
    },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A body that takes part (cơ quan): an office, a deciding body, a ministry, a province …',
})
export class Body extends Node {
  @Field(() => BodyKind, { description: 'What it is in the installation.' })
  kind!: BodyKind;
  @Field(() => String, { description: 'Its Vietnamese name.' })
  nameVi!: string;
  @Field(() => String, { description: 'Its English name.' })
  nameEn!: string;
}

@ObjectType({ simpleResolvers: true, implements: Node, description: 'A person who belongs to one or more bodies.' })
export class Person extends Node {
  @Field(() => String, {
    description: 'The name to sign in with, as the OpenID provider says it; in the demo world, `authorization: Demo <login>`.',
  })
  login!: string;
  @Field(() => String, { description: 'Full name, family name first.' })
  name!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a person is in a body, and from when to when.' })
export class Membership {
  @Field(() => Role, { description: 'The role.' })
  role!: Role;
  @Field(() => String, { description: 'First day, ISO date.' })
  validFrom!: string;
  @Field(() => String, { nullable: true, description: 'Last day, ISO date; null: open.' })
  validTo!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Who is asking: one person acting for one body.' })
export class Viewer {
  @Field(() => Role, { description: 'The role in the acting body.' })
  role!: Role;
}

export const BodyConnection = connectionOf(() => Body, 'Body', 'bodies');
export const PersonConnection = connectionOf(() => Person, 'Person', 'people');
