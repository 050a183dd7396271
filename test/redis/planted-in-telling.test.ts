import { mistakesOfTelling } from '../system/chaos/planted.ts';
import { areFoundOut } from './finding-out.ts';

areFoundOut(mistakesOfTelling);
