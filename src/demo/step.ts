import type { Actor } from '../access/actor.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';

/** Something that happens on a day, or, when that has passed by then, right afterwards. */
export interface Step {
  at: Date;
  run(): Promise<unknown>;
}

/** Does one use case as one actor, with ids that follow from a name. */
export type Do = (ids: string, actor: Actor, work: (useCase: UseCase) => Promise<Change>) => Promise<Change>;
