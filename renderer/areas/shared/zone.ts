import { useSettings } from '../../app/settings.tsx';

/** The office's time zone; UTC where this runtime does not know its name. */
export function useTimeZone(): string {
  const { settings } = useSettings();
  return isKnown(settings.timeZone) ? settings.timeZone : 'UTC';
}

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
