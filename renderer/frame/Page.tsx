import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostLine } from '../host/HostProvider.tsx';
import { onceStands } from '../host/stands.ts';
import { WhenStands } from '../host/WhenStands.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0, boxSizing: 'border-box', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalM}` },
  scrolls: { overflowY: 'auto' },
  // Enlarged to 200 % a list needs more height than the window has.
  lists: { '@media (max-height: 600px)': { overflowY: 'auto' } },
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalM, flexShrink: 0 },
  words: { display: 'flex', flexDirection: 'column', justifyContent: 'center', minWidth: 0, flexGrow: 1 },
  // As high as the buttons beside them, also before these are there.
  besideActions: { minHeight: '32px' },
  line: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', outlineStyle: 'none' },
  note: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

export type PageProps = {
  /** Names the page on screen and in the window's title. */
  readonly title: string;
  /** Beside the title: a badge, an age. */
  readonly note?: ReactNode;
  /** Above the title: the way back to the list. */
  readonly crumb?: ReactNode;
  readonly actions?: ReactNode;
  /** True for pages of text and forms; lists scroll by themselves. */
  readonly scrolls?: boolean;
  readonly children: ReactNode;
};

/** The head of every screen. Arriving here, the title has the focus, so that a screen reader says where one is. */
export function Page({ title, note, crumb, actions, scrolls = false, children }: PageProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const { stands } = useHostLine();
  const appName = t('app.name');
  useEffect(() => {
    document.title = `${title} \u2013 ${appName}`;
  }, [title, appName]);
  // The first screen takes it when it stands: sooner, the window would be laid out and painted once more before its rows.
  // Whoever has gone elsewhere by then stays there.
  useEffect(() => {
    const isFirst = !stands.get();
    onceStands(stands, () => {
      const focused = document.activeElement;
      if (isFirst ? focused === document.body : !isTaken(focused)) heading.current?.focus({ preventScroll: true });
    });
  }, [stands]);
  return (
    <div className={mergeClasses(styles.root, scrolls ? styles.scrolls : styles.lists)}>
      <header className={styles.header}>
        <div className={mergeClasses(styles.words, actions !== undefined && styles.besideActions)}>
          {crumb}
          <div className={styles.line}>
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              {title}
            </h1>
            {note ? <span className={styles.note}>{note}</span> : null}
          </div>
        </div>
        {actions ? <div className={styles.actions}><WhenStands>{actions}</WhenStands></div> : null}
      </header>
      {children}
    </div>
  );
}

/** Who types is not interrupted, and a list that one comes back to has the focus already. */
const isTaken = (element: Element | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element?.getAttribute('role') === 'grid';
