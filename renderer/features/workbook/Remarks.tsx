/** Everything else in the workbook that is not as it was exported, in plain words: said, and left alone. */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import type { Review } from '../../../shared/ipc/reviewValues.ts';
import { Button } from '../../ui/Button.tsx';
import { keyed } from '../../ui/keyed.ts';
import s from './Remarks.module.css';

/** More are shown when they are asked for. */
const first = 8;

export function Remarks({ remarks }: { readonly remarks: Review['remarks'] }) {
  const [all, setAll] = useState(false);
  const shown = all ? remarks : remarks.slice(0, first);
  return (
    <section aria-labelledby="workbook-remarks">
      <h3 id="workbook-remarks">{say('Also different, and left alone')}</h3>
      <p className={s.about}>
        {say(
          'Only inputs can be taken over. Formulas, labels and sheets are Groundplan’s own and stay as they are.',
        )}
      </p>
      <ul className={s.list}>
        {keyed(shown, ({ text }) => text).map(({ key, item }) => (
          <li key={key}>{item.text}</li>
        ))}
      </ul>
      {shown.length < remarks.length && (
        <Button variant="plain" onPress={() => setAll(true)}>
          {say('Show all {number}', { number: remarks.length })}
        </Button>
      )}
    </section>
  );
}
