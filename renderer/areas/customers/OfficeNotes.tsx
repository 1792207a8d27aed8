import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KeyValue } from '../../components/KeyValue.tsx';
import { useApi } from '../../host/hooks.ts';
import { Section } from '../shared/Section.tsx';

const useStyles = makeStyles({ pre: { whiteSpace: 'pre-line' }, quiet: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** What the office knows of a customer and the service does not keep: kind, institution, further people, a note. */
export function OfficeNotes({ customerId }: { readonly customerId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const { data } = useQuery(useApi().customers.officeNotes.queryOptions({ input: { id: customerId } }));
  if (data === undefined) return null;
  const { kind, institution, contacts, note } = data;
  const people = contacts.map(({ name, role, email, phone }) => [name, role, email, phone].filter((part) => part !== '').join(', ')).join('\n');
  const isEmpty = kind === null && institution === null && contacts.length === 0 && note === '';
  return (
    <Section title={t('officeNotes.title')}>
      {isEmpty ? (
        <p className={styles.quiet}>{t('officeNotes.none')}</p>
      ) : (
        <KeyValue
          entries={[
            { label: t('officeNotes.kind'), value: kind === null ? null : t(`editor.kind.${kind}`) },
            { label: t('officeNotes.institution'), value: institution === null ? null : t(`editor.institution.${institution}`) },
            { label: t('officeNotes.contacts'), value: people === '' ? null : <span className={styles.pre}>{people}</span>, copy: people === '' ? null : people },
            { label: t('officeNotes.note'), value: note === '' ? null : <span className={styles.pre}>{note}</span> },
          ]}
        />
      )}
    </Section>
  );
}
