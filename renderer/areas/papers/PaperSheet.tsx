import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_WIDTH, sheetsHeight } from './sheet-size.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '32px', fontWeight: tokens.fontWeightSemibold },
  pane: { position: 'relative', flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', backgroundColor: '#e4e7eb', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}` },
  room: { position: 'relative', overflow: 'hidden', marginInline: 'auto', maxWidth: `${PAPER_WIDTH}px` },
  paper: { position: 'absolute', top: 0, left: 0, border: 'none', transformOrigin: '0 0', width: `${PAPER_WIDTH}px`, colorScheme: 'light' },
  coming: { visibility: 'hidden' },
});

export type PaperSheetProps = {
  /** `app://desk/document/…` without a query. */
  readonly address: string;
  /** Differs when the paper does. */
  readonly version: string;
  readonly pages: number;
};

/**
 * The very pages that will be printed, made smaller to fit. A new version is loaded behind the
 * one on show and takes its place when it is there, so that nothing flickers while typing.
 */
export function PaperSheet({ address, version, pages }: PaperSheetProps) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const id = useId();
  const { ref, scale } = useScale();
  const [shown, setShown] = useState<string | null>(null);
  const next = `${address}?v=${version}`;
  const sources = shown === null || shown === next ? [next] : [shown, next];
  const height = sheetsHeight(pages);
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} className={styles.head}>
        {t('page.preview')}
      </h2>
      <div ref={ref} className={styles.pane}>
        <div className={styles.room} style={{ height: `${Math.floor(height * scale) - 1}px` }}>
          {sources.map((source) => (
            <iframe
              key={source}
              sandbox=""
              title={t('page.previewOf')}
              src={source}
              className={mergeClasses(styles.paper, source !== shown && shown !== null && styles.coming)}
              style={{ height: `${height}px`, transform: `scale(${scale})` }}
              onLoad={() => setShown(source)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

/** How much smaller the sheet must be to fit the pane, at most its real size. */
function useScale() {
  const ref = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.5);
  useLayoutEffect(() => {
    const pane = ref.current;
    if (!pane) return undefined;
    // What scrolls must be reachable by keyboard; the frame inside takes no focus.
    pane.tabIndex = 0;
    const measure = (): void => setScale(Math.min(1, Math.max(0.2, pane.clientWidth / PAPER_WIDTH)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    return () => observer.disconnect();
  }, []);
  return { ref, scale };
}
