import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, Link, makeStyles, OverlayDrawer, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { addressOf, href, useAddress } from '../../frame/address.ts';
import { lateText } from '../../i18n/late-text.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { ArticleBody } from './ArticleBody.tsx';
import { articleOf } from './articles.ts';
import { articleAt } from './places.ts';

const useStyles = makeStyles({
  drawer: { width: 'min(460px, 92vw)' },
  kicker: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular },
  foot: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginBottom: tokens.spacingVerticalXL },
});

export type HelpDrawerProps = { readonly onClose: () => void; readonly onShortcuts: () => void };

/** F1: the article about this place beside it; Escape closes. */
export function HelpDrawer({ onClose, onShortcuts }: HelpDrawerProps) {
  const styles = useStyles();
  return (
    <OverlayDrawer open position="end" className={styles.drawer} onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <LateWords>
        <Content onClose={onClose} onShortcuts={onShortcuts} />
      </LateWords>
    </OverlayDrawer>
  );
}

function Content({ onClose, onShortcuts }: HelpDrawerProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('help');
  const { area, rest } = useAddress();
  const article = articleOf(articleAt(area, rest) ?? 'portals');
  if (article === null) return null;
  return (
    <>
      <DrawerHeader>
        <DrawerHeaderTitle heading={{ as: 'h2' }} action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={t('drawer.close')} title={t('drawer.close')} onClick={onClose} />}>
          <span className={styles.kicker}>{t('drawer.title')}</span>
          {lateText(i18n, 'help', `article.${article.id}.title`)}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <ArticleBody article={article} />
        <div className={styles.foot}>
          <Link href={href(addressOf('help', article.id))} onClick={onClose}>
            {t('drawer.open')}
          </Link>
          <Link href={href('/help')} onClick={onClose}>
            {t('all')}
          </Link>
          <Link as="button" onClick={onShortcuts}>
            {t('drawer.shortcuts')}
          </Link>
        </div>
      </DrawerBody>
    </>
  );
}
