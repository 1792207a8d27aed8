import { isLoading } from '../derived/derived.ts';
import type { MirrorRead } from '../handles.ts';

/**
 * Does the next small part, some 15 ms, of what the first sorted list, search, radar or look for
 * duplicates would wait for. False: nothing is left. During a first load everything changes all
 * the time: then there is nothing worth preparing.
 */
export const warmLists = (db: MirrorRead): boolean => !isLoading(db) && (db.lists.columns.warm(db) || db.lists.nameKeys.warm(db));
