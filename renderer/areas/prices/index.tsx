import type { AreaProps } from '../../frame/area.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { EventsPage } from './events/EventsPage.tsx';
import { ExposurePage } from './exposure/ExposurePage.tsx';
import { ChangesPage } from './lists/ChangesPage.tsx';
import { ListsPage } from './lists/ListsPage.tsx';

/** `#/prices` are the events and what they do, `#/prices/lists[/<id>]` the price lists, `#/prices/exposure` what is bound. */
export function PricesArea({ rest }: AreaProps) {
  return <LateWords>{screenOf(rest)}</LateWords>;
}

function screenOf([part, id]: readonly string[]) {
  if (part === 'lists') return id === undefined ? <ListsPage /> : <ChangesPage key={id} id={Number(id)} />;
  return part === 'exposure' ? <ExposurePage /> : <EventsPage />;
}
