import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum DiffKind {
  EQUAL = 'EQUAL',
  DELETED = 'DELETED',
  INSERTED = 'INSERTED',
}
registerEnumType(DiffKind, {
  name: 'DiffKind',
  description: 'Where a stretch of text stands: in both versions, or in one only.',
  valuesConfig: {
    EQUAL: { description: 'In both.' },
    DELETED: { description: 'In the old version only.' },
    INSERTED: { description: 'In the new version only.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A stretch of text in a comparison by words (so sánh hai bản).' })
export class DiffPart {
  @Field(() => DiffKind, { description: 'Where it stands.' })
  kind!: DiffKind;
  @Field(() => String, {
    description: 'The text, letter for letter: the parts joined, without the DELETED, are the new version.',
  })
  text!: string;
}
