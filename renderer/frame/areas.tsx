import {
  ArrowSyncFilled,
  ArrowSyncRegular,
  ArrowUploadFilled,
  ArrowUploadRegular,
  BoxMultipleFilled,
  BoxMultipleRegular,
  CalendarTodayFilled,
  CalendarTodayRegular,
  ClipboardTaskListLtrFilled,
  ClipboardTaskListLtrRegular,
  DocumentTextFilled,
  DocumentTextRegular,
  LibraryFilled,
  LibraryRegular,
  MoneyFilled,
  MoneyRegular,
  PeopleFilled,
  PeopleRegular,
  SettingsFilled,
  SettingsRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { Area } from './area.ts';

/** Outline and filled picture of each area; the filled one marks where one is. */
export const AREA_ICONS: Readonly<Record<Area, readonly [FluentIcon, FluentIcon]>> = {
  today: [CalendarTodayRegular, CalendarTodayFilled],
  customers: [PeopleRegular, PeopleFilled],
  subscriptions: [BoxMultipleRegular, BoxMultipleFilled],
  catalogue: [LibraryRegular, LibraryFilled],
  quotes: [DocumentTextRegular, DocumentTextFilled],
  prices: [MoneyRegular, MoneyFilled],
  outbox: [ArrowUploadRegular, ArrowUploadFilled],
  sync: [ArrowSyncRegular, ArrowSyncFilled],
  settings: [SettingsRegular, SettingsFilled],
  guides: [ClipboardTaskListLtrRegular, ClipboardTaskListLtrFilled],
};
