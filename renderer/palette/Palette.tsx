import { Dialog, DialogSurface, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../electron/bridge.ts';
import { useLayout } from '../app/settings.tsx';
import { useEvent } from '../components/useEvent.ts';
import { useErrorText } from '../errors/useErrorText.ts';
import { go } from '../frame/address.ts';
import { screenErrorOf } from '../host/failure.ts';
import { useApi } from '../host/hooks.ts';
import { addressOfHit, fixedGroups, groupHits, recentGroup, type Entry, type EntryGroup } from './entries.ts';
import { PaletteList } from './PaletteList.tsx';
import { readRecent, withRecent, type Recent } from './recent.ts';

const LIMIT = 40;

const useStyles = makeStyles({
  surface: { width: '680px', maxWidth: '94vw', padding: 0, overflow: 'hidden', position: 'fixed', top: '64px', bottom: 'auto', marginTop: 0 },
  box: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, paddingInline: tokens.spacingHorizontalL, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground2, flexShrink: 0 },
  input: { appearance: 'none', border: 'none', outlineStyle: 'none', backgroundColor: 'transparent', fontFamily: 'inherit', minWidth: 0, padding: 0, flexGrow: 1, height: '52px', fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground1, '::placeholder': { color: tokens.colorNeutralForeground3 } },
  foot: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

export type PaletteProps = {
  /** Typed before the box was there. */
  readonly takeEarly: () => string;
  readonly onClose: () => void;
  readonly onCommand: (command: MenuCommand) => void;
};

/** Ctrl+K: everything that has a name, and everything that can be done, from one box. */
export function Palette(props: PaletteProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : props.onClose())}>
      <DialogSurface className={styles.surface} aria-label={t('palette.title')}>
        <Box {...props} />
      </DialogSurface>
    </Dialog>
  );
}

/** What changes with every letter; the dialog around it does not. */
function Box({ takeEarly, onClose, onCommand }: PaletteProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const listId = useId();
  const [text, setText] = useState('');
  const found = useFound(text);
  const [recent, setRecent] = useLayout('palette.recent', readRecent);
  const groups = useGroups(text, found.groups, recent);
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const [at, setAt] = useState(0);
  // The box appears a moment after the palette: Fluent paints dialogs in a second step.
  const takeOver = useCallback(
    (box: HTMLInputElement | null) => {
      if (!box) return;
      box.focus();
      const typed = takeEarly();
      if (typed !== '') setText(typed);
    },
    [takeEarly],
  );
  const current = Math.min(at, Math.max(0, entries.length - 1));

  const choose = useEvent((entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    if (entry.kind === 'command') {
      onCommand(entry.command);
      return;
    }
    setRecent(withRecent(recent, entry.hit));
    go(addressOfHit(entry.hit));
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key);
    if (step !== null) setAt(wrapped(current + step, entries.length));
    else if (event.key === 'Enter') choose(entries[current]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.box}>
        <SearchRegular className={styles.icon} aria-hidden />
        <input
          ref={takeOver}
          className={styles.input}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? `${listId}-${current}` : undefined}
          aria-label={t('palette.title')}
          placeholder={t('palette.placeholder')}
          value={text}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList id={listId} groups={groups} current={current} onChoose={choose} onPoint={setAt} nothing={text.trim() !== '' && !found.waiting ? text.trim() : null} />
      <output className={mergeClasses(styles.foot, found.problem !== null && styles.problem)}>{found.problem ?? t('palette.help')}</output>
    </>
  );
}

function stepOf(key: string): number | null {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'PageDown') return 8;
  return key === 'PageUp' ? -8 : null;
}

const wrapped = (index: number, length: number): number => (length === 0 ? 0 : ((index % length) + length) % length);

type Found = { readonly groups: readonly EntryGroup[]; readonly waiting: boolean; readonly problem: string | null };

/** Hits for the text. Old ones stay until the new ones are there: nothing flickers while typing. */
function useFound(text: string): Found {
  const api = useApi();
  const errorText = useErrorText();
  const asked = text.trim();
  const query = useQuery({
    ...api.office.search.queryOptions({ input: { text: asked, limit: LIMIT } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    // Whether it is fetching is only of interest when nothing is there: no drawing for the rest.
    notifyOnChangeProps: ['data', 'error', 'isPlaceholderData'],
  });
  const hits = asked === '' ? undefined : query.data?.hits;
  const groups = useMemo(() => (hits ? groupHits(hits) : []), [hits]);
  const problem = query.error && asked !== '' ? errorText(screenErrorOf(query.error)) : null;
  const waiting = asked !== '' && query.error === null && (query.data === undefined || query.isPlaceholderData);
  return { groups, waiting, problem: problem === null ? null : `${problem.title}. ${problem.todo}` };
}

function useGroups(text: string, hits: readonly EntryGroup[], recent: readonly Recent[]): readonly EntryGroup[] {
  const { t } = useTranslation('common');
  const fixed = useMemo(() => fixedGroups(text, { area: (area) => t(`area.${area}`), command: (command) => t(`command.${command}`) }), [text, t]);
  // Often the same as before: then a letter that waits for its answer draws nothing.
  const kept = useKept(fixed, sameEntries);
  const isEmpty = text.trim() === '';
  return useMemo(() => {
    if (!isEmpty) return [...hits, ...kept];
    return recent.length > 0 ? [recentGroup(recent), ...kept] : kept;
  }, [isEmpty, hits, recent, kept]);
}

const sameEntries = (one: readonly EntryGroup[], other: readonly EntryGroup[]): boolean =>
  one.length === other.length &&
  one.every(({ group, entries }, place) => {
    const others = other[place];
    return others !== undefined && group === others.group && entries.length === others.entries.length && entries.every((entry, at) => nameOf(entry) === nameOf(others.entries[at]));
  });

const nameOf = (entry: Entry | undefined): string | undefined => (entry?.kind === 'command' ? `${entry.key} ${entry.label}` : entry?.key);

/** The value of before as long as the new one is the same. */
function useKept<Value>(value: Value, isSame: (one: Value, other: Value) => boolean): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || isSame(kept, value)) return kept;
  setKept(value);
  return value;
}
