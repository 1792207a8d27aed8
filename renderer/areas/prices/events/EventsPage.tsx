import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceEventView } from '../../../../core/contract/price-events.ts';
import { useAddress } from '../../../frame/address.ts';
import { useApi, useNow } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { PricesPage } from '../PricesPage.tsx';
import { Simulator } from '../simulator/Simulator.tsx';
import { EventDialog } from './EventDialog.tsx';
import { EventHead } from './EventHead.tsx';
import { EventList } from './EventList.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(260px, 340px) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXL, flexGrow: 1, minHeight: 0, '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)', overflowY: 'auto' } },
  side: { overflowY: 'auto', minHeight: 0, paddingBlockEnd: tokens.spacingVerticalL },
  main: { overflowY: 'auto', minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, paddingBlockEnd: tokens.spacingVerticalL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What changes prices, and what the chosen change does to the office's subscriptions. */
export function EventsPage() {
  const { t } = useTranslation('prices');
  const query = useQuery(useApi().prices.events.queryOptions());
  const [edited, setEdited] = useState<PriceEventView | 'new' | null>(null);
  return (
    <PricesPage
      part="events"
      actions={
        <Button appearance="primary" icon={<AddRegular />} onClick={() => setEdited('new')}>
          {t('events.new')}
        </Button>
      }
    >
      <AnswerGate query={query}>{({ events }) => <Events events={events} onEdit={setEdited} />}</AnswerGate>
      {edited === null ? null : <EventDialog event={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </PricesPage>
  );
}

function Events({ events, onEdit }: { readonly events: readonly PriceEventView[]; readonly onEdit: (event: PriceEventView) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const now = useNow();
  const { query, setQuery } = useAddress();
  if (now === null) return null;
  // Without a choice: the next one ahead, else the last one of which the figures are known.
  const chosen = events.find(({ id }) => id === query.get('event')) ?? events.find(({ effectiveAt }) => effectiveAt > now) ?? events.findLast(({ change }) => change.kind !== 'unknown');
  return (
    <div className={styles.root}>
      <div className={styles.side}>
        <EventList events={events} now={now} chosen={chosen?.id ?? null} onChoose={(id) => setQuery({ event: id })} />
      </div>
      <div className={styles.main}>
        {chosen === undefined ? (
          <p className={styles.quiet}>{t('events.choose')}</p>
        ) : (
          <>
            <EventHead event={chosen} onEdit={() => onEdit(chosen)} />
            <Simulator key={chosen.id} eventId={chosen.id} />
          </>
        )}
      </div>
    </div>
  );
}
