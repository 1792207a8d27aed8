import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { MailDraftButton } from '../../contacts/MailDraft.tsx';
import { OutsideLink } from '../../contacts/OutsideLink.tsx';
import { addressOf, go, href } from '../../frame/address.ts';
import { lateText } from '../../i18n/late-text.ts';
import type { Article, Figure } from './articles.ts';
import { RenamesTable } from './figures/RenamesTable.tsx';
import { TermsTable } from './figures/TermsTable.tsx';
import { TimeLineFigure } from './figures/TimeLineFigure.tsx';
import { blocksOf } from './prose.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '76ch', paddingBottom: tokens.spacingVerticalXXL },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, lineHeight: tokens.lineHeightBase400 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heading: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  see: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalXS },
  source: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** An article without its title: text, figures, what leads on, and where it comes from. */
export function ArticleBody({ article }: { readonly article: Article }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation(['help', 'guides']);
  const say = (key: string): string => lateText(i18n, 'help', key);
  const { guide } = article;
  return (
    <article className={styles.root}>
      {blocksOf(say(`article.${article.id}.text`)).map((block) =>
        block.kind === 'paragraph' ? (
          <p key={block.text} className={styles.text}>
            {block.text}
          </p>
        ) : (
          <ul key={block.items.join('')} className={styles.list}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ),
      )}
      {article.figures.map((figure) => (
        <FigureOf key={figure} figure={figure} />
      ))}
      {article.links.length > 0 || article.mail !== null || guide !== null ? (
        <div className={styles.row}>
          {guide === null ? null : (
            <Button size="small" icon={<ClipboardTaskListLtrRegular />} onClick={() => go('/guides')}>
              {t('openGuide', { guide: t(`guides:guide.${guide}.title`) })}
            </Button>
          )}
          {article.links.map((contact) => (
            <OutsideLink key={contact} contact={contact} />
          ))}
          {article.mail === null ? null : <MailDraftButton draft={article.mail} />}
        </div>
      ) : null}
      {article.see.length === 0 ? null : (
        <nav aria-label={t('seeAlso')}>
          <h2 className={styles.heading}>{t('seeAlso')}</h2>
          <ul className={styles.see}>
            {article.see.map((id) => (
              <li key={id}>
                <Link href={href(addressOf('help', id))}>{say(`article.${id}.title`)}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {article.source.length === 0 ? null : <p className={styles.source}>{t('source', { ids: shortened(article.source) })}</p>}
    </article>
  );
}

function FigureOf({ figure }: { readonly figure: Figure }) {
  switch (figure) {
    case 'timeLine':
      return <TimeLineFigure />;
    case 'renames':
      return <RenamesTable />;
    case 'terms':
      return <TermsTable />;
  }
}

/** S-089, S-090, S-091 → S-089–091: neighbours as a range. */
function shortened(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(id.slice(2)));
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const three = (number: number): string => String(number).padStart(3, '0');
  return ranges.map(([from, to]) => (from === to ? `S-${three(from)}` : `S-${three(from)}\u2013${three(to)}`)).join(', ');
}
