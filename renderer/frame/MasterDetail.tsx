import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLayoutSize } from '../app/settings.tsx';

const LEAST = 280;
const MOST = 720;
const STEP = 24;

const useStyles = makeStyles({
  root: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: '320px', minHeight: 0 },
  divider: {
    flexShrink: 0,
    width: '12px',
    cursor: 'col-resize',
    touchAction: 'none',
    position: 'relative',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', insetBlock: 0, left: '5px', width: '1px', backgroundColor: tokens.colorNeutralStroke2 },
    ':hover::after': { width: '3px', left: '4px', backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible::after': { width: '3px', left: '4px', backgroundColor: tokens.colorStrokeFocus2 },
  },
  pane: { flexShrink: 0, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column', position: 'relative', maxWidth: '60%' },
  close: { position: 'absolute', top: 0, right: 0, zIndex: 1 },
});

export type MasterDetailProps = {
  /** Name of the place: the pane's width is kept under it. */
  readonly name: string;
  readonly list: ReactNode;
  /** null: no pane. */
  readonly detail: ReactNode | null;
  /** Names the pane for screen readers. */
  readonly detailLabel: string;
  readonly onClose: () => void;
};

/** A list with the details of its current row beside it. The divider moves with hand and arrows. */
export function MasterDetail({ name, list, detail, detailLabel, onClose }: MasterDetailProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const [size, setSize] = useLayoutSize(`pane.${name}`, 400);
  const pane = useRef<HTMLElement>(null);
  useEscape(pane, onClose);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    setSize(clamp(size + step));
  };
  const onPointerDown = (down: PointerEvent<HTMLDivElement>): void => {
    const handle = down.currentTarget;
    let width = size;
    const onMove = (move: globalThis.PointerEvent): void => {
      width = clamp(size + down.clientX - move.clientX);
      if (pane.current) pane.current.style.width = `${width}px`;
    };
    handle.setPointerCapture(down.pointerId);
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('lostpointercapture', () => {
      handle.removeEventListener('pointermove', onMove);
      setSize(width);
    }, { once: true });
  };
  return (
    <div className={styles.root}>
      <div className={styles.list}>{list}</div>
      {detail === null ? null : (
        <>
          <div
            role="separator"
            tabIndex={0}
            aria-orientation="vertical"
            aria-label={t('pane.resize')}
            aria-valuenow={size}
            aria-valuemin={LEAST}
            aria-valuemax={MOST}
            className={styles.divider}
            onKeyDown={onKeyDown}
            onPointerDown={onPointerDown}
          />
          <aside
            ref={pane}
            aria-label={detailLabel}
            className={styles.pane}
            style={{ width: `${size}px` }}
          >
            <Button className={styles.close} size="small" appearance="subtle" icon={<DismissRegular />} aria-label={t('pane.close')} title={t('pane.close')} onClick={onClose} />
            {detail}
          </aside>
        </>
      )}
    </div>
  );
}

/** Escape inside the pane closes it, unless something in it took the key for itself. */
function useEscape(pane: RefObject<HTMLElement | null>, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const isInside = event.target instanceof Node && pane.current?.contains(event.target) === true;
      if (event.key === 'Escape' && isInside && !event.defaultPrevented) latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [pane]);
}

const clamp = (width: number): number => Math.round(Math.min(MOST, Math.max(LEAST, width)));
