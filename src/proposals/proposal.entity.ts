import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Proposal',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.uuid(),
    number: p.integer(),
    kind: p.text(),
    title: p.text(),
    handling: p.text(),
    state: p.text(),
    leadBodyId: p.uuid().nullable(),
    decidingBodyId: p.uuid().nullable(),
    dueFrom: p.date().nullable(),
    dueTo: p.date().nullable(),
    originalDueFrom: p.date().nullable(),
    originalDueTo: p.date().nullable(),
    priority: p.text(),
    prioritySource: p.text().nullable(),
    flags: p.array(),
    origin: p.text(),
    parentId: p.uuid().nullable(),
    predecessorId: p.uuid().nullable(),
    version: p.integer(),
    createdAt: p.datetime(),
    stateAt: p.datetime(),
  },
});
export class Proposal extends schema.class {}
schema.setClass(Proposal);
