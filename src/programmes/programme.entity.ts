import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Programme',
  properties: {
    id: p.uuid().primary(),
    kind: p.text(),
    year: p.integer(),
    quarter: p.integer().nullable(),
    title: p.text(),
    state: p.text(),
    createdAt: p.datetime(),
    adoptedAt: p.datetime().nullable(),
  },
});
export class Programme extends schema.class {}
schema.setClass(Programme);
