import { implement } from '@orpc/server';
import { newsContract } from '../../contract/news.ts';
import * as news from '../../db/repositories/news.ts';
import { valueOf } from '../failure.ts';
import { addOwnNews, addSource, newsPage, newsSources, refreshNews } from '../use-cases/office/news.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(newsContract).$context<RouterContext>().use(withOffice);

export const newsRouter = {
  page: procedures.page.handler(({ input, context: { office } }) => newsPage(office, input)),
  sources: procedures.sources.handler(({ context: { office } }) => ({ sources: newsSources(office) })),
  addSource: procedures.addSource.handler(async ({ input, context: { office } }) => valueOf(await addSource(office, input.address))),
  removeSource: procedures.removeSource.handler(({ input, context: { office } }) => {
    news.removeSource(office.ledger, input.id);
    office.changes.add(['news']);
    return input;
  }),
  refresh: procedures.refresh.handler(({ context: { office } }) => refreshNews(office)),
  add: procedures.add.handler(({ input, context: { office } }) => valueOf(addOwnNews(office, input))),
  remove: procedures.remove.handler(({ input, context: { office } }) => {
    news.setRemoved(office.ledger, input.id, office.clock.now());
    office.changes.add(['news']);
    return input;
  }),
  restore: procedures.restore.handler(({ input, context: { office } }) => {
    news.setRemoved(office.ledger, input.id, null);
    office.changes.add(['news']);
    return input;
  }),
  seen: procedures.seen.handler(({ context: { office } }) => {
    const at = office.clock.now();
    news.markAllSeen(office.ledger, at);
    office.changes.add(['news']);
    return { at };
  }),
};
