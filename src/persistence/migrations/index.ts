import { Migration20261122100000Log } from './Migration20261122100000Log.ts';
import { Migration20261122110000Programmes } from './Migration20261122110000Programmes.ts';
import { Migration20261122120000Review } from './Migration20261122120000Review.ts';
import { Migration20261122130000Fence } from './Migration20261122130000Fence.ts';
import { Migration20261124100000Plan } from './Migration20261124100000Plan.ts';
import { Migration20261124110000Search } from './Migration20261124110000Search.ts';
import { Migration20261124120000Threads } from './Migration20261124120000Threads.ts';
import { Migration20261124130000Placement } from './Migration20261124130000Placement.ts';
import { Migration20261124140000Operations } from './Migration20261124140000Operations.ts';
import { Migration20261125100000Rounds } from './Migration20261125100000Rounds.ts';
import { Migration20261125110000Requests } from './Migration20261125110000Requests.ts';
import { Migration20261125120000Opinions } from './Migration20261125120000Opinions.ts';
import { Migration20261125130000Coverage } from './Migration20261125130000Coverage.ts';
import { Migration20261125140000Files } from './Migration20261125140000Files.ts';
import { Migration20261125150000Audiences } from './Migration20261125150000Audiences.ts';
import { Migration20261125160000Attention } from './Migration20261125160000Attention.ts';
import { Migration20261126100000Time } from './Migration20261126100000Time.ts';
import { Migration20261126110000Calendar } from './Migration20261126110000Calendar.ts';
import { Migration20261126120000Duties } from './Migration20261126120000Duties.ts';
import { Migration20261126125000Extensions } from './Migration20261126125000Extensions.ts';
import { Migration20261126130000Office } from './Migration20261126130000Office.ts';
import { Migration20261126140000Timers } from './Migration20261126140000Timers.ts';
import { Migration20261126150000Figures } from './Migration20261126150000Figures.ts';
import { Migration20261128100000OpinionCites } from './Migration20261128100000OpinionCites.ts';
import { Migration20261128110000StateEnds } from './Migration20261128110000StateEnds.ts';
import { Migration20261129100000Chain } from './Migration20261129100000Chain.ts';
import { Migration20261129100500Identity } from './Migration20261129100500Identity.ts';
import { Migration20261129101000Security } from './Migration20261129101000Security.ts';
import { Migration20261129102000Erasure } from './Migration20261129102000Erasure.ts';
import { Migration20261129110000Descent } from './Migration20261129110000Descent.ts';
import { Migration20261129130000Proof } from './Migration20261129130000Proof.ts';
import { Migration20261129140000Acting } from './Migration20261129140000Acting.ts';
import { Migration20261129140000DraftFence } from './Migration20261129140000DraftFence.ts';
import { Migration20261129140000Writing } from './Migration20261129140000Writing.ts';
import { Migration20261129150000DraftComments } from './Migration20261129150000DraftComments.ts';
import { Migration20261129151000LeanFence } from './Migration20261129151000LeanFence.ts';
import { Migration20261129160000ErasureEverywhere } from './Migration20261129160000ErasureEverywhere.ts';
import { Migration20261129170000Participation } from './Migration20261129170000Participation.ts';
import { Migration20261129180000RoundThreads } from './Migration20261129180000RoundThreads.ts';

/** In order; a migration that has landed never changes. */
export const migrations = [
  Migration20261122100000Log,
  Migration20261122110000Programmes,
  Migration20261122120000Review,
  Migration20261122130000Fence,
  Migration20261124100000Plan,
  Migration20261124110000Search,
  Migration20261124120000Threads,
  Migration20261124130000Placement,
  Migration20261124140000Operations,
  Migration20261125100000Rounds,
  Migration20261125110000Requests,
  Migration20261125120000Opinions,
  Migration20261125130000Coverage,
  Migration20261125140000Files,
  Migration20261125150000Audiences,
  Migration20261125160000Attention,
  Migration20261126100000Time,
  Migration20261126110000Calendar,
  Migration20261126120000Duties,
  Migration20261126125000Extensions,
  Migration20261126130000Office,
  Migration20261126140000Timers,
  Migration20261126150000Figures,
  Migration20261128100000OpinionCites,
  Migration20261128110000StateEnds,
  Migration20261129100000Chain,
  Migration20261129100500Identity,
  Migration20261129101000Security,
  Migration20261129102000Erasure,
  Migration20261129110000Descent,
  Migration20261129130000Proof,
  Migration20261129140000Acting,
  Migration20261129140000DraftFence,
  Migration20261129140000Writing,
  Migration20261129150000DraftComments,
  Migration20261129151000LeanFence,
  Migration20261129160000ErasureEverywhere,
  Migration20261129170000Participation,
  Migration20261129180000RoundThreads,
];
