import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CatalogueDetail } from '../../../core/contract/catalogue.ts';

const useStyles = makeStyles({ body: { whiteSpace: 'normal' } });

/** What stands against ordering this article in the ordinary way. */
export function ArticleNotices({ detail }: { readonly detail: CatalogueDetail }) {
  const { t } = useTranslation('catalogue');
  return (
    <>
      {detail.isPurchasable || detail.licenceKind === 'usage' ? null : <Notice text={t('page.notPurchasable')} intent="warning" />}
      {detail.licenceKind === 'usage' ? <Notice text={t('page.usage')} intent="info" /> : null}
    </>
  );
}

function Notice({ text, intent }: { readonly text: string; readonly intent: 'info' | 'warning' }) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
    </MessageBar>
  );
}
