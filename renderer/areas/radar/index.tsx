import { LateWords } from '../../i18n/LateWords.tsx';
import { RadarPage } from './RadarPage.tsx';

/** `#/radar`: the year ahead. */
export function RadarArea() {
  return (
    <LateWords>
      <RadarPage />
    </LateWords>
  );
}
