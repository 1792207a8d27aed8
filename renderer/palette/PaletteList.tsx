import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  BoxMultipleRegular,
  CartRegular,
  DocumentTextRegular,
  FlashRegular,
  LibraryRegular,
  PersonRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, EntryGroup, HitKind } from './entries.ts';

const useStyles = makeStyles({
  list: { maxHeight: 'min(56vh, 480px)', overflowY: 'auto', padding: tokens.spacingHorizontalS },
  heading: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  entry: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minHeight: '36px', paddingInline: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, cursor: 'pointer' },
  current: { backgroundColor: tokens.colorBrandBackground2, boxShadow: `inset 3px 0 0 0 ${tokens.colorCompoundBrandStroke}` },
  icon: { fontSize: '18px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  title: { flexShrink: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  detail: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  matched: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  nothing: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

const ICONS: Readonly<Record<HitKind, FluentIcon>> = {
  customer: PersonRegular,
  subscription: BoxMultipleRegular,
  product: LibraryRegular,
  order: CartRegular,
  quote: DocumentTextRegular,
};

export type PaletteListProps = {
  readonly id: string;
  readonly groups: readonly EntryGroup[];
  readonly current: number;
  /** What was looked for and not found; null: nothing to say. */
  readonly nothing: string | null;
  readonly onChoose: (entry: Entry) => void;
  readonly onPoint: (index: number) => void;
};

export function PaletteList({ id, groups, current, nothing, onChoose, onPoint }: PaletteListProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, groups]);
  const hasHits = groups.some(({ group }) => group !== 'commands' && group !== 'areas');
  let index = -1;
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('palette.results')} className={styles.list}>
      {nothing !== null && !hasHits ? (
        <div role="presentation" className={styles.nothing}>
          {t('palette.nothing', { text: nothing })}
        </div>
      ) : null}
      {groups.map(({ group, entries }) => (
        <div key={group} role="group" aria-label={t(`palette.group.${group}`)}>
          <div className={styles.heading} aria-hidden>
            {t(`palette.group.${group}`)}
          </div>
          {entries.map((entry) => {
            index += 1;
            const place = index;
            return (
              <div
                key={entry.key}
                id={`${id}-${place}`}
                role="option"
                aria-selected={place === current}
                className={mergeClasses(styles.entry, place === current && styles.current)}
                onMouseMove={() => (place === current ? undefined : onPoint(place))}
                onClick={() => onChoose(entry)}
              >
                <EntryText entry={entry} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** Fields whose name helps to see why something was found; the name itself needs no reason. */
const TOLD = ['domain', 'contact', 'taxNumber', 'city', 'formerName'] as const;

function EntryText({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  if (entry.kind === 'command') {
    return (
      <>
        <FlashRegular className={styles.icon} aria-hidden />
        <span className={styles.title}>{entry.label}</span>
      </>
    );
  }
  const Icon = ICONS[entry.hit.kind];
  const told = TOLD.find((field) => field === entry.matched);
  return (
    <>
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.title}>{entry.hit.title}</span>
      <span className={styles.detail}>{entry.hit.detail}</span>
      {told ? <span className={styles.matched}>{t(`palette.matched.${told}`)}</span> : null}
    </>
  );
}
