export { TodayArea } from './TodayArea.tsx';
