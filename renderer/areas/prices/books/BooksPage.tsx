import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceBookData } from '../../../../core/contract/price-books.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { Section } from '../../shared/Section.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { PricesPage } from '../PricesPage.tsx';
import { BookDialog } from './BookDialog.tsx';
import { useBookWords } from './book-words.ts';
import { Groups } from './Groups.tsx';
import { TryPrice } from './TryPrice.tsx';

/** What the office sells at: books for everybody, groups and single customers. Discounts by role stand with the office's people. */
export function BooksPage() {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const query = useQuery(useApi().prices.books.list.queryOptions());
  const [edited, setEdited] = useState<PriceBookData | 'new' | null>(null);
  return (
    <PricesPage
      part="books"
      scrolls
      actions={
        <Button appearance="primary" icon={<AddRegular />} onClick={() => setEdited('new')}>
          {t('books.new')}
        </Button>
      }
    >
      <AnswerGate query={query}>
        {({ books, groups }) => (
          <div className={styles.stack}>
            <p className={styles.quiet}>{t('books.intro')}</p>
            {books.length === 0 ? <EmptyState title={t('books.none')} text={t('books.noneText')} /> : books.map((book) => <Book key={book.id} book={book} onEdit={() => setEdited(book)} />)}
            <TryPrice />
            <Groups groups={groups} />
            {edited === null ? null : <BookDialog book={edited === 'new' ? null : edited} groups={groups} onClose={() => setEdited(null)} />}
          </div>
        )}
      </AnswerGate>
    </PricesPage>
  );
}

function Book({ book, onEdit }: { readonly book: PriceBookData; readonly onEdit: () => void }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const client = useClient();
  const notify = useNotify();
  const words = useBookWords();
  const removing = useMutation({
    mutationFn: () => client.prices.books.remove({ id: book.id }),
    onSuccess: () => notify({ text: t('books.removed', { name: book.name }), undo: { label: t('events.undo'), run: () => void client.prices.books.restore({ id: book.id }) } }),
  });
  const days = [book.validFrom === null ? null : t('events.on', { day: format.day(book.validFrom) }), book.validTo === null ? null : t('events.until', { day: format.day(book.validTo) })];
  return (
    <Section
      title={book.name}
      aside={
        <div className={styles.buttons}>
          <Button size="small" aria-label={t('books.editNamed', { name: book.name })} onClick={onEdit}>
            {t('events.edit')}
          </Button>
          <Button size="small" aria-label={t('books.removeNamed', { name: book.name })} disabled={removing.isPending} onClick={() => removing.mutate()}>
            {t('events.remove')}
          </Button>
        </div>
      }
    >
      {removing.error === null ? null : <ErrorNotice error={screenErrorOf(removing.error)} />}
      <p className={styles.quiet}>{[words.owner(book.owner), book.currency, words.rounding(book), ...days].filter((part) => part !== null).join(' · ')}</p>
      <ul className={styles.list}>
        {book.rules.map((rule) => (
          <li key={rule.id}>{words.rule(rule)}</li>
        ))}
      </ul>
    </Section>
  );
}
