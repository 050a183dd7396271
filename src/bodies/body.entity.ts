import { defineEntity, p } from '@mikro-orm/core';

const bodySchema = defineEntity({
  name: 'Body',
  properties: {
    id: p.uuid().primary(),
    kind: p.text(),
    nameVi: p.text(),
    nameEn: p.text(),
  },
});
export class Body extends bodySchema.class {}
bodySchema.setClass(Body);

const personSchema = defineEntity({
  name: 'Person',
  properties: {
    id: p.uuid().primary(),
    login: p.text(),
    name: p.text(),
  },
});
export class Person extends personSchema.class {}
personSchema.setClass(Person);

const membershipSchema = defineEntity({
  name: 'Membership',
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).mapToPk(),
    body: () => p.manyToOne(Body).mapToPk(),
    role: p.text(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
});
export class Membership extends membershipSchema.class {}
membershipSchema.setClass(Membership);
