import { registerEnumType } from 'type-graphql';

export enum ReturnKind {
  INCOMPLETE = 'INCOMPLETE',
  REPREPARATION = 'REPREPARATION',
}
registerEnumType(ReturnKind, {
  name: 'ReturnKind',
  description: 'Why a dossier goes back to the lead body: two different things, counted apart.',
  valuesConfig: {
    INCOMPLETE: { description: 'Something is missing (trả lại do chưa đủ hồ sơ).' },
    REPREPARATION: { description: 'What it says is to be prepared again (yêu cầu chuẩn bị lại).' },
  },
});

export enum ReturnReason {
  OFF_TOPIC = 'OFF_TOPIC',
  WEAK_GROUNDS = 'WEAK_GROUNDS',
  NOT_FEASIBLE = 'NOT_FEASIBLE',
  NOT_CONSULTED = 'NOT_CONSULTED',
  OPINIONS_NOT_ANSWERED = 'OPINIONS_NOT_ANSWERED',
  AGAINST_RULES = 'AGAINST_RULES',
  OUTDATED = 'OUTDATED',
  OTHER = 'OTHER',
}
registerEnumType(ReturnReason, {
  name: 'ReturnReason',
  description: 'Why a proposal is to be prepared again (lý do yêu cầu chuẩn bị lại).',
  valuesConfig: {
    OFF_TOPIC: { description: 'It does not do what the programme asks (chưa bám sát yêu cầu).' },
    WEAK_GROUNDS: { description: 'Its grounds or figures do not carry it (căn cứ, số liệu chưa đủ).' },
    NOT_FEASIBLE: { description: 'It cannot be carried out as it is: means, time, people (chưa khả thi).' },
    NOT_CONSULTED: { description: 'Bodies that had to be asked were not (chưa lấy đủ ý kiến).' },
    OPINIONS_NOT_ANSWERED: { description: 'What was said to it was not taken up (chưa tiếp thu, giải trình).' },
    AGAINST_RULES: { description: 'It is against what is in force (chưa phù hợp quy định).' },
    OUTDATED: { description: 'It was overtaken by what happened (không còn phù hợp tình hình).' },
    OTHER: { description: 'Another reason, which the words say (lý do khác).' },
  },
});
