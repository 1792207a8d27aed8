import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { CONTACTS, type Contact, type ContactKind } from '../../../core/domain/office/contacts.ts';
import { MAIL_DRAFTS } from '../../../core/domain/office/mail-drafts.ts';
import { Panel } from '../../components/Panel.tsx';
import { copyText } from '../../components/transfer.ts';
import { MailDraftButton } from '../../contacts/MailDraft.tsx';
import { OutsideLink } from '../../contacts/OutsideLink.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useNotify } from '../../frame/notify.tsx';
import { Page } from '../../frame/Page.tsx';
import { Crumb } from '../shared/Crumb.tsx';

const KINDS: readonly ContactKind[] = ['mail', 'phone', 'link', 'id'];

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '960px', paddingBottom: tokens.spacingVerticalXXL },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { borderTop: 'none' } },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  value: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, overflowWrap: 'anywhere' },
  use: { margin: `${tokens.spacingVerticalXXS} 0`, maxWidth: '76ch' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

/** The registry of contacts: whom to ask, where to go, with source and date. */
export function ContactsPage() {
  const styles = useStyles();
  const { t } = useTranslation(['help', 'contacts']);
  return (
    <Page title={t('page.contacts')} scrolls crumb={<Crumb to="/help" text={t('all')} />}>
      <div className={styles.root}>
        {KINDS.map((kind) => (
          <Panel key={kind} title={t(`contacts:kind.${kind}`)}>
            <ul className={styles.list}>
              {CONTACTS.filter((contact) => contact.kind === kind).map((contact) => (
                <ContactItem key={contact.id} contact={contact} />
              ))}
            </ul>
          </Panel>
        ))}
      </div>
    </Page>
  );
}

function ContactItem({ contact }: { readonly contact: Contact }) {
  const styles = useStyles();
  const { t } = useTranslation(['contacts', 'common']);
  const format = useFormat();
  const notify = useNotify();
  const name = t(`name.${contact.id}`);
  const copy = async (): Promise<void> => {
    await copyText(contact.value);
    notify({ text: t('common:state.copied', { what: name }), tone: 'success' });
  };
  return (
    <li className={styles.item}>
      <h3 className={styles.name}>{name}</h3>
      <div className={styles.value}>
        {contact.shown}
        <Button size="small" appearance="transparent" icon={<CopyRegular />} aria-label={t('common:action.copyWhat', { what: name })} title={t('common:action.copyWhat', { what: name })} onClick={() => void copy()} />
      </div>
      <p className={styles.use}>{t(`use.${contact.id}`)}</p>
      <p className={styles.quiet}>{t('source', { ids: contact.source.join(', '), day: format.day(contact.asOf) })}</p>
      <div className={styles.row}>
        {contact.kind === 'link' ? <OutsideLink contact={contact.id} /> : null}
        {Object.values(MAIL_DRAFTS)
          .filter(({ to }) => to === contact.id)
          .map(({ id }) => (
            <MailDraftButton key={id} draft={id} />
          ))}
      </div>
    </li>
  );
}
