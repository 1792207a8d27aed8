import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { BuildingRegular, DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ConnectionInput } from '../../../electron/bridge.ts';
import { useDesk, useSettings } from '../../app/settings.tsx';
import { useFormStyles } from './styles.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: { display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'center', minHeight: '44px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground2 },
  address: { overflowWrap: 'anywhere' },
  actions: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

export type KnownOfficesProps = { readonly busy: boolean; readonly onOpen: (connection: ConnectionInput) => void };

/** The offices of this device, each with its own data. Changing over is one click; what is open stays while another cannot be opened. */
export function KnownOffices({ busy, onOpen }: KnownOfficesProps) {
  const form = useFormStyles();
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const desk = useDesk();
  const { settings } = useSettings();
  const { connection, offices } = settings;
  if (offices.length === 0) return null;
  const isOpen = (url: string): boolean => connection.kind === 'remote' && connection.url === url;
  const open = (here: boolean, input: ConnectionInput, name: string) =>
    here ? (
      <Badge appearance="tint" color="success">
        {t('offices.open')}
      </Badge>
    ) : (
      <Button size="small" disabled={busy} aria-label={t('offices.openNamed', { name })} onClick={() => onOpen(input)}>
        {t('offices.change')}
      </Button>
    );
  return (
    <section className={form.group} aria-labelledby="offices-title">
      <h2 id="offices-title" className={form.heading}>
        {t('offices.title')}
      </h2>
      <ul className={styles.list}>
        {offices.map((office) => (
          <li key={office.url} className={styles.row} data-office={office.url}>
            <BuildingRegular className={styles.icon} aria-hidden />
            <span className={styles.address}>{`${office.url} (${office.country})`}</span>
            <span className={styles.actions}>
              {open(isOpen(office.url), { ...office, secret: null }, office.url)}
              {isOpen(office.url) ? null : <Button size="small" appearance="subtle" icon={<DismissRegular />} disabled={busy} aria-label={t('offices.forget', { name: office.url })} title={t('offices.forgetHint')} onClick={() => void desk.forgetOffice(office.url)} />}
            </span>
          </li>
        ))}
        <li className={styles.row} data-office="demo">
          <BuildingRegular className={styles.icon} aria-hidden />
          <span>{t('connection.demo')}</span>
          <span className={styles.actions}>{open(connection.kind === 'demo', { kind: 'demo' }, t('connection.demo'))}</span>
        </li>
      </ul>
    </section>
  );
}
