import { Migration20261122100000Log } from './Migration20261122100000Log.ts';
import { Migration20261122110000Programmes } from './Migration20261122110000Programmes.ts';
import { Migration20261122120000Review } from './Migration20261122120000Review.ts';
import { Migration20261122130000Fence } from './Migration20261122130000Fence.ts';
import { Migration20261124100000Plan } from './Migration20261124100000Plan.ts';

/** In order; a migration that has landed never changes. */
export const migrations = [
  Migration20261122100000Log,
  Migration20261122110000Programmes,
  Migration20261122120000Review,
  Migration20261122130000Fence,
  Migration20261124100000Plan,
];
