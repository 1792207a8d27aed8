import type { AreaProps } from '../../frame/area.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { GuideList } from './GuideList.tsx';
import { GuidePage } from './GuidePage.tsx';

export function GuidesArea({ rest }: AreaProps) {
  const [id] = rest;
  return <LateWords>{id === undefined ? <GuideList /> : <GuidePage key={id} id={id} />}</LateWords>;
}
