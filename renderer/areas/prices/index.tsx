import type { AreaProps } from '../../frame/area.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { AdviserPage } from './adviser/AdviserPage.tsx';
import { BooksPage } from './books/BooksPage.tsx';
import { EventsPage } from './events/EventsPage.tsx';
import { ExposurePage } from './exposure/ExposurePage.tsx';
import { LegacyPage } from './legacy/LegacyPage.tsx';
import { ChangesPage } from './lists/ChangesPage.tsx';
import { ListsPage } from './lists/ListsPage.tsx';
import { RatesPage } from './rates/RatesPage.tsx';
import { RevenuePage } from './revenue/RevenuePage.tsx';
import { SeatsPage } from './seats/SeatsPage.tsx';

/** `#/prices` are the events and what they do, `#/prices/lists[/<id>]` the price lists, the other parts by their names. */
export function PricesArea({ rest }: AreaProps) {
  return <LateWords>{screenOf(rest)}</LateWords>;
}

function screenOf([part = '', id]: readonly string[]) {
  switch (part) {
    case 'legacy':
      return <LegacyPage />;
    case 'adviser':
      return <AdviserPage />;
    case 'seats':
      return <SeatsPage />;
    case 'revenue':
      return <RevenuePage />;
    case 'exposure':
      return <ExposurePage />;
    case 'lists':
      return id === undefined ? <ListsPage /> : <ChangesPage key={id} id={Number(id)} />;
    case 'books':
      return <BooksPage />;
    case 'rates':
      return <RatesPage />;
    default:
      return <EventsPage />;
  }
}
