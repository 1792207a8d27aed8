import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocationList } from '../../../../core/contract/locations.ts';
import type { OfficeLocation } from '../../../../core/domain/office/locations.ts';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi } from '../../../host/hooks.ts';
import { useFormStyles } from '../styles.ts';
import { LocationDialog } from './LocationDialog.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalM, alignItems: 'center', paddingBlock: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  words: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Places of business beside the seat. */
export function LocationsSection() {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  const query = useQuery(useApi().locations.list.queryOptions());
  return (
    <section className={styles.group} aria-labelledby="locations-title">
      <h2 id="locations-title" className={styles.heading}>
        {t('locations.title')}
      </h2>
      <p className={styles.note}>{t('locations.text')}</p>
      <QueryGate query={query}>{(list) => <Locations list={list} />}</QueryGate>
    </section>
  );
}

function Locations({ list: { locations, usual } }: { readonly list: LocationList }) {
  const form = useFormStyles();
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const [edited, setEdited] = useState<OfficeLocation | 'new' | null>(null);
  const [leaving, setLeaving] = useState<OfficeLocation | null>(null);
  const remove = useMutation(useApi().locations.remove.mutationOptions({ onSettled: () => setLeaving(null) }));
  return (
    <>
      {locations.length === 0 ? <p className={form.note}>{t('locations.none')}</p> : null}
      <ul className={styles.list}>
        {locations.map((one) => (
          <li key={one.id} className={styles.row} data-location={one.name}>
            <div>
              <div className={styles.name}>
                {one.name}
                {one.id === usual ? <Badge appearance="tint">{t('locations.usual')}</Badge> : null}
              </div>
              <div className={styles.words}>{[one.line1, `${one.postalCode} ${one.city}`, one.partnerId === '' ? '' : `${t('locations.partnerId')} ${one.partnerId}`].filter((part) => part.trim() !== '').join(' \u00b7 ')}</div>
            </div>
            <div>
              <Button appearance="subtle" icon={<EditRegular />} aria-label={t('locations.change', { name: one.name })} title={t('locations.edit')} onClick={() => setEdited(one)} />
              <Button appearance="subtle" icon={<DeleteRegular />} aria-label={t('locations.removeNamed', { name: one.name })} title={t('locations.remove')} onClick={() => setLeaving(one)} />
            </div>
          </li>
        ))}
      </ul>
      {remove.error ? <ErrorNotice error={screenErrorOf(remove.error)} /> : null}
      <div className={form.actions}>
        <Button icon={<AddRegular />} onClick={() => setEdited('new')}>
          {t('locations.add')}
        </Button>
      </div>
      {edited === null ? null : <LocationDialog location={edited === 'new' ? null : edited} isUsual={edited !== 'new' && edited.id === usual} onClose={() => setEdited(null)} />}
      <ConfirmDialog open={leaving !== null} title={t('locations.removeTitle')} confirmLabel={t('locations.remove')} busy={remove.isPending} onConfirm={() => (leaving === null ? undefined : remove.mutate({ id: leaving.id }))} onCancel={() => setLeaving(null)}>
        {t('locations.removeText', { name: leaving?.name ?? '' })}
      </ConfirmDialog>
    </>
  );
}
