import { lazy, Suspense, useEffect, useState } from 'react';

const BackupDue = lazy(async () => ({ default: (await import('./BackupDue.tsx')).BackupDue }));
const PartnerDataTask = lazy(async () => ({ default: (await import('../guides/PartnerDataTask.tsx')).PartnerDataTask }));

/** The start is over by then: what is rarely there must not delay what always is. */
const AFTER_MS = 1_500;

/** Tasks that seldom stand open; they are looked for once the page stands. */
export function LateTasks() {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isDue ? (
    <Suspense fallback={null}>
      <PartnerDataTask />
      <BackupDue />
    </Suspense>
  ) : null;
}
