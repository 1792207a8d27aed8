import { useFormStyles } from '../styles.ts';
import { BackupPart } from './BackupPart.tsx';
import { PersonalPart } from './PersonalPart.tsx';

/** What lies on this computer: backup and restore, and the data of persons. */
export function DataSection() {
  const styles = useFormStyles();
  return (
    <div className={styles.form}>
      <BackupPart />
      <PersonalPart />
    </div>
  );
}
