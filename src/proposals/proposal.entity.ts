import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Proposal',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.uuid(),
    number: p.integer(),
    kind: p.text(),
    title: p.text(),
    state: p.text(),
    leadBodyId: p.uuid().nullable(),
    decidingBodyId: p.uuid().nullable(),
    dueFrom: p.date().nullable(),
    dueTo: p.date().nullable(),
    createdAt: p.datetime(),
  },
});
export class Proposal extends schema.class {}
schema.setClass(Proposal);
