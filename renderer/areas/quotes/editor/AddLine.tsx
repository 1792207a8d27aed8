import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueRow } from '../../../../core/contract/catalogue.ts';
import type { Currency } from '../../../../core/domain/money/money.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient, useNow } from '../../../host/hooks.ts';
import { NameHints } from '../../catalogue/NameHints.tsx';
import { SearchCombobox } from '../SearchCombobox.tsx';
import { useQuoteWords } from '../words.ts';
import type { DraftLine } from './draft.ts';
import { freeLine, lineOf } from './price-choices.ts';

const MOST_PRODUCTS = 30;

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalM },
  box: { flexGrow: 1, minWidth: '260px', maxWidth: '520px' },
  option: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  hints: { flexBasis: '100%' },
});

/** Id of the search box, for the link that asks for a first line. */
export const ADD_PRODUCT_ID = 'quote-add-product';

export type AddLineProps = { readonly customerId: string; readonly currency: Currency; readonly onAdd: (made: (id: string) => DraftLine) => void };

/** One more line: a product found while typing, or a line of one's own. */
export function AddLine({ customerId, currency, onAdd }: AddLineProps) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const client = useClient();
  const now = useNow();
  const [text, setText] = useState('');
  const input = { search: text, kind: 'all', segment: null, from: 0, count: MOST_PRODUCTS } as const;
  const hits = useQuery({ ...useApi().catalogue.page.queryOptions({ input }), placeholderData: keepPreviousData });
  const addition = useMutation({
    mutationFn: ({ productId, skuId }: Pick<CatalogueRow, 'productId' | 'skuId'>) => client.catalogue.get({ productId, skuId, customerId }),
    onSuccess: (product) => onAdd((id) => lineOf(product, { id, currency, now })),
  });
  const rows = (hits.data?.rows ?? []).filter(({ isPurchasable }) => isPurchasable);
  const choose = (key: string): void => {
    const row = rows.find((one) => keyOf(one) === key);
    setText('');
    if (row) addition.mutate(row);
  };
  return (
    <div className={styles.root}>
      <SearchCombobox
        id={ADD_PRODUCT_ID}
        className={styles.box}
        label={t('lines.addProduct')}
        placeholder={t('lines.addProductHint')}
        text={text}
        onText={setText}
        onChoose={choose}
        nothing={hits.data === undefined ? t('lines.searching') : t('lines.nothing')}
        found={rows.map((row) => ({ id: keyOf(row), name: row.title, content: <Product row={row} /> }))}
        positioning="above-start"
      />
      <Button icon={<AddRegular />} onClick={() => onAdd((id) => freeLine(id, currency))}>
        {t('lines.addFree')}
      </Button>
      {text !== '' && hits.data && hits.data.hints.length > 0 ? (
        <div className={styles.hints}>
          <NameHints hints={hits.data.hints} />
        </div>
      ) : null}
      {addition.error === null ? null : <ErrorNotice error={screenErrorOf(addition.error)} />}
    </div>
  );
}

const keyOf = ({ productId, skuId }: Pick<CatalogueRow, 'productId' | 'skuId'>): string => `${productId}:${skuId}`;

function Product({ row }: { readonly row: CatalogueRow }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const words = useQuoteWords();
  const format = useFormat();
  const { priceFrom } = row;
  const price = priceFrom ? `${t('lines.from', { price: format.unitPrice(priceFrom.list) })}, ${words.billing(priceFrom)}` : t(row.licenceKind === 'usage' ? 'lines.byUse' : 'lines.noPrice');
  return (
    <span className={styles.option}>
      {row.title}
      <span className={styles.quiet}>
        {keyOf(row)} · {price}
      </span>
    </span>
  );
}
