export { SyncArea } from './SyncArea.tsx';
