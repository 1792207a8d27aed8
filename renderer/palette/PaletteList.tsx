import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowRightRegular,
  ArrowSyncRegular,
  BoxMultipleRegular,
  BuildingRegular,
  CartRegular,
  DocumentAddRegular,
  DocumentTextRegular,
  InfoRegular,
  KeyboardRegular,
  LibraryRegular,
  PersonRegular,
  QuestionCircleRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { memo, useEffect, type MouseEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../electron/bridge.ts';
import { surfaces } from '../app/surfaces.ts';
import { AREA_ICONS } from '../frame/areas.tsx';
import { areaOf } from '../frame/commands.ts';
import { PALETTE_COMMANDS } from './entries.ts';
import type { Entry, EntryGroup, HitKind, PaletteCommand } from './entries.ts';

const useStyles = makeStyles({
  list: { maxHeight: 'min(56vh, 480px)', overflowY: 'auto', padding: tokens.spacingHorizontalS },
  heading: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  entry: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minHeight: '36px', paddingInline: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium, cursor: 'pointer' },
  current: { backgroundColor: surfaces.picked, boxShadow: `inset 3px 0 0 0 ${tokens.colorCompoundBrandStroke}` },
  icon: { display: 'grid', fontSize: '18px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
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

const COMMAND_ICONS: Readonly<Record<PaletteCommand, ReactElement>> = {
  newQuote: <DocumentAddRegular />,
  sync: <ArrowSyncRegular />,
  help: <QuestionCircleRegular />,
  shortcuts: <KeyboardRegular />,
  setUp: <BuildingRegular />,
  about: <InfoRegular />,
};

function commandIcon(command: MenuCommand): ReactElement {
  const area = areaOf(command);
  const Picture = area ? AREA_ICONS[area][0] : ArrowRightRegular;
  const known = PALETTE_COMMANDS.find((one) => one === command);
  return known ? COMMAND_ICONS[known] : <Picture />;
}

export type PaletteListProps = {
  readonly id: string;
  readonly groups: readonly EntryGroup[];
  readonly current: number;
  /** What was looked for and not found; null: nothing to say. */
  readonly nothing: string | null;
  readonly onChoose: (entry: Entry) => void;
  readonly onPoint: (index: number) => void;
};

/** Drawn anew only when something in it is other than before: letters that are typed do not pass through here. */
export const PaletteList = memo(List);

function List({ id, groups, current, nothing, onChoose, onPoint }: PaletteListProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);
  const hasHits = groups.some(({ group }) => group !== 'commands' && group !== 'areas');
  const starts = groups.map((_, place) => groups.slice(0, place).reduce((sum, { entries }) => sum + entries.length, 0));
  // The press, not the click: the focus stays in the box.
  const onMouseDown = (event: MouseEvent): void => {
    event.preventDefault();
    const entry = groups.flatMap(({ entries }) => entries)[placeOf(event.target) ?? -1];
    if (entry) onChoose(entry);
  };
  const onMouseMove = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place !== null && place !== current) onPoint(place);
  };
  return (
    <div id={id} role="listbox" tabIndex={-1} aria-label={t('palette.results')} className={styles.list} onMouseDown={onMouseDown} onMouseMove={onMouseMove}>
      {nothing !== null && !hasHits ? (
        <div role="presentation" className={styles.nothing}>
          {t('palette.nothing', { text: nothing })}
        </div>
      ) : null}
      {groups.map(({ group, entries }, groupPlace) => (
        <div key={group} role="group" aria-label={t(`palette.group.${group}`)}>
          <div className={styles.heading} aria-hidden>
            {t(`palette.group.${group}`)}
          </div>
          {entries.map((entry, entryPlace) => {
            const place = (starts[groupPlace] ?? 0) + entryPlace;
            return <EntryLine key={entry.key} id={`${id}-${place}`} place={place} entry={entry} isCurrent={place === current} />;
          })}
        </div>
      ))}
    </div>
  );
}

type EntryLineProps = { readonly id: string; readonly place: number; readonly entry: Entry; readonly isCurrent: boolean };

const EntryLine = memo(function EntryLine({ id, place, entry, isCurrent }: EntryLineProps) {
  const styles = useStyles();
  return (
    <div id={id} role="option" aria-selected={isCurrent} className={mergeClasses(styles.entry, isCurrent && styles.current)} data-place={place}>
      <EntryText entry={entry} />
    </div>
  );
});

/** The entry under the mouse. */
function placeOf(target: EventTarget): number | null {
  const entry = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  return entry?.dataset['place'] === undefined ? null : Number(entry.dataset['place']);
}

/** Fields whose name helps to see why something was found; the name itself needs no reason. */
const TOLD = ['domain', 'contact', 'taxNumber', 'city', 'formerName'] as const;

function EntryText({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  if (entry.kind === 'command') {
    return (
      <>
        <span className={styles.icon}>{commandIcon(entry.command)}</span>
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
