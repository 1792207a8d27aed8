import { Notification } from 'electron';
import type { SystemNotice } from './bridge.ts';

/** Notices that are still shown: one that nobody holds is collected, and its click goes nowhere. */
const shown = new Set<Notification>();

/** Shows a notice of the system where there are any; a click tells where it leads. */
export function showNotification(notice: SystemNotice, onClick: (notice: SystemNotice) => void): { readonly shown: boolean } {
  if (!Notification.isSupported()) return { shown: false };
  const { title, body } = notice;
  const notification = new Notification({ title, body });
  const forget = (): void => {
    shown.delete(notification);
  };
  notification.on('click', () => onClick(notice));
  notification.on('close', forget);
  notification.on('failed', forget);
  shown.add(notification);
  notification.show();
  return { shown: true };
}
