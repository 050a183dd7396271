import { defineEntity, p } from '@mikro-orm/core';

const roundSchema = defineEntity({
  name: 'Round',
  properties: {
    id: p.uuid().primary(),
    proposalId: p.uuid(),
    draftId: p.uuid(),
    kind: p.text(),
    mode: p.text(),
    status: p.text(),
    openedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    closesAt: p.datetime().nullable(),
    revealedAt: p.datetime().nullable(),
    leadAppraiserBodyId: p.uuid().nullable(),
    endedReason: p.text().nullable(),
  },
});
export class Round extends roundSchema.class {}
roundSchema.setClass(Round);

const requestSchema = defineEntity({
  name: 'OpinionRequest',
  properties: {
    round: () => p.manyToOne(Round).mapToPk().primary(),
    bodyId: p.uuid().primary(),
    id: p.uuid(),
    state: p.text(),
    sentAt: p.datetime(),
    stateAt: p.datetime(),
  },
});
export class OpinionRequest extends requestSchema.class {}
requestSchema.setClass(OpinionRequest);
