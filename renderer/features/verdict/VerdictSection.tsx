/** The verdict: whether the target holds, what took the rest, which side limits the sale, and the measures that follow. */
import { say } from '../../../shared/language/say.ts';
import { SectionPage } from '../../readouts/SectionPage.tsx';
import { useShown } from '../../state/shown.tsx';
import { useView } from '../../state/view.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { KillerBridge } from './KillerBridge.tsx';
import { KeyMeasures } from './KeyMeasures.tsx';
import { Sentence } from './Sentence.tsx';
import { Strip } from './Strip.tsx';
import { TargetCourse } from './TargetCourse.tsx';
import s from './VerdictSection.module.css';

export function VerdictSection() {
  const { verdicts } = useShown();
  const chosen = useView((state) => state.target);
  const showSection = useView((state) => state.showSection);
  const index = Math.min(chosen, verdicts.length - 1);
  const verdict = verdicts[index];
  if (verdict === undefined) {
    return (
      <SectionPage
        title={say('Verdict')}
        about={say('Whether the plan reaches what it has to, and what stands in the way.')}
      >
        <Blank title={say('There is no target to hold the plan against')}>
          <p>{say('Say what has to be reached and when, for example ten million of ARR in December.')}</p>
          <Button variant="primary" onPress={() => showSection('targets')}>
            {say('Set a target')}
          </Button>
        </Blank>
        <KeyMeasures />
      </SectionPage>
    );
  }
  return (
    <div className={s.page}>
      <Sentence verdict={verdict} index={index} />
      <div className={s.pair}>
        <TargetCourse verdict={verdict} />
        <KillerBridge verdict={verdict} index={index} />
      </div>
      <Strip />
      <KeyMeasures />
    </div>
  );
}
