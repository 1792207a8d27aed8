import * as news from '../../db/repositories/news.ts';
import { valueOf } from '../failure.ts';
import { addOwnNews, addSource, newsPage, newsSources, refreshNews } from '../use-cases/office/news.ts';
import { withOffice } from './base.ts';

export const newsRouter = {
  page: withOffice.news.page.handler(({ input, context: { office } }) => newsPage(office, input)),
  sources: withOffice.news.sources.handler(({ context: { office } }) => ({ sources: newsSources(office) })),
  addSource: withOffice.news.addSource.handler(async ({ input, context: { office } }) => valueOf(await addSource(office, input.address))),
  removeSource: withOffice.news.removeSource.handler(({ input, context: { office } }) => {
    news.removeSource(office.ledger, input.id);
    office.changes.add(['news']);
    return input;
  }),
  refresh: withOffice.news.refresh.handler(({ context: { office } }) => refreshNews(office)),
  add: withOffice.news.add.handler(({ input, context: { office } }) => valueOf(addOwnNews(office, input))),
  remove: withOffice.news.remove.handler(({ input, context: { office } }) => {
    news.setRemoved(office.ledger, input.id, office.clock.now());
    office.changes.add(['news']);
    return input;
  }),
  restore: withOffice.news.restore.handler(({ input, context: { office } }) => {
    news.setRemoved(office.ledger, input.id, null);
    office.changes.add(['news']);
    return input;
  }),
  seen: withOffice.news.seen.handler(({ context: { office } }) => {
    const at = office.clock.now();
    news.markAllSeen(office.ledger, at);
    office.changes.add(['news']);
    return { at };
  }),
};
