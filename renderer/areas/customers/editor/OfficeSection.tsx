import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ExtraContact } from '../../../../core/domain/customers/draft.ts';
import { Section } from '../../shared/Section.tsx';
import { useDraftForm } from './form.ts';
import { useEditorStyles } from './styles.ts';

const NOBODY: ExtraContact = { name: '', role: '', email: '', phone: '' };
const LIMITS = { name: 200, role: 100, email: 320, phone: 60 } as const;
const PARTS = ['name', 'role', 'email', 'phone'] as const;
const MOST = 50;

/** What stays in the office: further people, a note. */
export function OfficeSection() {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const { fields, change } = useDraftForm();
  const put = (place: number, contact: ExtraContact): void => change({ contacts: fields.contacts.map((one, at) => (at === place ? contact : one)) });
  return (
    <Section title={t('editor.office')}>
      <div className={styles.block}>
        {fields.contacts.map((contact, place) => (
          // Contacts have no identity of their own: their place is it.
          <Contact key={place} contact={contact} place={place} onChange={(next) => put(place, next)} onRemove={() => change({ contacts: fields.contacts.filter((_, at) => at !== place) })} />
        ))}
        <div>
          <Button icon={<AddRegular />} disabled={fields.contacts.length >= MOST} onClick={() => change({ contacts: [...fields.contacts, NOBODY] })}>
            {t('editor.addContact')}
          </Button>
        </div>
        <Field label={t('editor.note')} hint={t('editor.noteHint')}>
          <Textarea value={fields.note} rows={3} maxLength={5_000} resize="vertical" onChange={(_, data) => change({ note: data.value })} />
        </Field>
      </div>
    </Section>
  );
}

type ContactProps = { readonly contact: ExtraContact; readonly place: number; readonly onChange: (contact: ExtraContact) => void; readonly onRemove: () => void };

function Contact({ contact, place, onChange, onRemove }: ContactProps) {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const name = contact.name.trim() === '' ? t('editor.contactUnnamed', { place: place + 1 }) : contact.name;
  return (
    <div role="group" aria-label={name} className={styles.contact}>
      {PARTS.map((part) => (
        <Field key={part} label={t(`editor.contact.${part}`)}>
          <Input value={contact[part]} maxLength={LIMITS[part]} autoComplete="off" onChange={(_, data) => onChange({ ...contact, [part]: data.value })} />
        </Field>
      ))}
      <Button appearance="subtle" icon={<DeleteRegular />} aria-label={t('editor.removeContact', { name })} title={t('editor.removeContact', { name })} onClick={onRemove} />
    </div>
  );
}
