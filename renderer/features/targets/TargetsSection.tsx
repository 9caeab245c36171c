/** Targets: what has to be reached, by when, typed one by one or made from a rate of growth; each with its verdict. */
import { Plus, TrendingUp } from 'lucide-react';
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { useKept } from '../../state/useKept.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { add } from './edits.ts';
import { FromGrowth } from './FromGrowth.tsx';
import { TargetCharts } from './TargetCharts.tsx';
import { TargetList } from './TargetList.tsx';
import s from './TargetsSection.module.css';

export function TargetsSection() {
  const isEmpty = useKept(({ plan }) => plan?.targets.length === 0);
  const [growing, setGrowing] = useState(false);
  return (
    <SectionPage
      title={say('Targets')}
      about={say('What the board asked for: a figure and a month. The first one comes first everywhere.')}
      overview={
        <>
          {isEmpty && (
            <Blank title={say('No target yet')}>
              <p>{say('Without one there is a plan but no verdict.')}</p>
            </Blank>
          )}
          <TargetList />
          <div className={s.tools}>
            <Button variant={isEmpty ? 'primary' : 'quiet'} onPress={add}>
              <Plus aria-hidden="true" /> {say('Add a target')}
            </Button>
            <Button aria-expanded={growing} onPress={() => setGrowing(!growing)}>
              <TrendingUp aria-hidden="true" /> {say('From a growth rate')}
            </Button>
          </div>
          {growing && <FromGrowth onClose={() => setGrowing(false)} />}
          <TargetCharts />
        </>
      }
    />
  );
}
