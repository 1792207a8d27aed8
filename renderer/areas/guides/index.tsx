import { GUIDE_IDS } from '../../../core/domain/guides/guide.ts';
import type { AreaProps } from '../../frame/area.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { GuideByName } from './GuideByName.tsx';
import { GuideList } from './GuideList.tsx';
import { GuidePage } from './GuidePage.tsx';

/** `/guides/<id>` is one walk, `/guides/go/<guide>` the office’s own through that guide. */
export function GuidesArea({ rest }: AreaProps) {
  return (
    <LateWords>
      <Content rest={rest} />
    </LateWords>
  );
}

function Content({ rest: [id, name] }: AreaProps) {
  const guide = id === 'go' ? GUIDE_IDS.find((known) => known === name) : undefined;
  if (guide !== undefined) return <GuideByName key={guide} guide={guide} />;
  return id === undefined || id === 'go' ? <GuideList /> : <GuidePage key={id} id={id} />;
}
